package bureau.registers;

import bureau.platform.language.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one row of a register, where its keepers change it, and the empty one for a new row. */
@Controller
@RequestMapping("/registers/{register}")
class RowController {

    private final RegisterAccess access;
    private final RegisterRows rows;
    private final RegisterPage page;
    private final RegisterEditing editing;
    private final Messages messages;

    RowController(
            RegisterAccess access, RegisterRows rows, RegisterPage page, RegisterEditing editing, Messages messages) {
        this.access = access;
        this.rows = rows;
        this.page = page;
        this.editing = editing;
        this.messages = messages;
    }

    @GetMapping("/new")
    String blank(@PathVariable("register") String name, Model model) {
        return blank(growing(name), Map.of(), Map.of(), model);
    }

    @PostMapping
    String add(
            @PathVariable("register") String name,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Register register = growing(name);
        RegisterEditing.Outcome outcome;
        try {
            outcome = editing.add(register, typed);
        } catch (DataIntegrityViolationException e) {
            refuse(HttpStatus.CONFLICT, "registers.refused.database", model, response);
            return blank(register, typed, Map.of(), model);
        }
        if (!outcome.saved()) {
            refuse(HttpStatus.BAD_REQUEST, "registers.refused", model, response);
            return blank(register, typed, outcome.problems().byField(), model);
        }
        return toRow(register, outcome.id(), next);
    }

    @GetMapping("/rows/{id}")
    String show(@PathVariable("register") String name, @PathVariable String id, Model model) {
        Register register = access.toRead(name);
        return show(register, row(register, id), Map.of(), Map.of(), model);
    }

    @PostMapping("/rows/{id}")
    String change(
            @PathVariable("register") String name,
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Register register = access.toKeep(name);
        row(register, id);
        RegisterEditing.Outcome outcome;
        try {
            outcome = editing.change(register, id, version, typed);
        } catch (DataIntegrityViolationException e) {
            refuse(HttpStatus.CONFLICT, "registers.refused.database", model, response);
            return show(register, row(register, id), typed, Map.of(), model);
        }
        if (outcome.stale()) {
            Row present = row(register, id);
            refuse(HttpStatus.CONFLICT, "registers.refused.stale", model, response);
            model.addAttribute("meanwhile", page.since(register, id, version));
            return show(register, present, page.merged(register, present, version, typed), Map.of(), model);
        }
        if (!outcome.saved()) {
            refuse(HttpStatus.BAD_REQUEST, "registers.refused", model, response);
            return show(register, row(register, id), typed, outcome.problems().byField(), model);
        }
        return toRow(register, id, next);
    }

    private void refuse(HttpStatus status, String key, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", messages.text(key));
    }

    private Register growing(String name) {
        Register register = access.toKeep(name);
        if (!register.mayGrow()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return register;
    }

    private Row row(Register register, String id) {
        return rows.find(register, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String blank(Register register, Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("register", register);
        model.addAttribute("registerTitle", page.title(register));
        model.addAttribute("heading", page.title(register) + ": " + messages.text("registers.new"));
        model.addAttribute("keeper", true);
        Map<String, String> shown = new LinkedHashMap<>(register.blank());
        shown.putAll(typed);
        model.addAttribute("inputs", page.inputs(register, null, shown, problems, true));
        return "registers/one";
    }

    private String show(
            Register register, Row row, Map<String, String> typed, Map<String, String> problems, Model model) {
        boolean keeper = access.mayKeep(register);
        model.addAttribute("register", register);
        model.addAttribute("row", row);
        model.addAttribute("registerTitle", page.title(register));
        model.addAttribute("heading", page.heading(register, row));
        model.addAttribute("keeper", keeper);
        model.addAttribute("inputs", page.inputs(register, row, typed, problems, keeper));
        model.addAttribute("steps", page.history(register, row.id()));
        model.addAttribute("moreAddress", register.more(row.id()).orElse(null));
        model.addAttribute("panel", register.panel().orElse(null));
        model.addAllAttributes(register.panelModel(row));
        return "registers/one";
    }

    private String toRow(Register register, String id, RedirectAttributes next) {
        next.addFlashAttribute("note", messages.text("registers.saved"));
        next.addAttribute("register", register.name());
        next.addAttribute("id", id);
        return "redirect:/registers/{register}/rows/{id}";
    }
}
