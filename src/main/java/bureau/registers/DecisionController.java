package bureau.registers;

import bureau.platform.access.Office;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The decision tables, to read. Changing them is a matter of the Modeler and a deployment. */
@Controller
@RequestMapping("/registers/decisions")
class DecisionController {

    private final DecisionTables tables;
    private final DecisionReaders readers;
    private final Office office;

    DecisionController(DecisionTables tables, DecisionReaders readers, Office office) {
        this.tables = tables;
        this.readers = readers;
        this.office = office;
    }

    @GetMapping
    String all(Model model) {
        readers.require();
        model.addAttribute("tables", office.asks(tables::all));
        return "registers/decisions";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        readers.require();
        model.addAttribute(
                "table",
                office.asks(() -> tables.find(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "registers/decision";
    }
}
