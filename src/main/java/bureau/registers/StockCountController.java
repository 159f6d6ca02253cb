package bureau.registers;

import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import bureau.stock.StockLedger;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody has counted in the store. */
@Controller
class StockCountController {

    private static final Field COUNTED = Field.of("counted", Kind.DECIMAL).must();

    private final RegisterAccess access;
    private final RegisterRows rows;
    private final Values values;
    private final StockLedger ledger;
    private final Actor actor;
    private final Messages messages;

    StockCountController(
            RegisterAccess access,
            RegisterRows rows,
            Values values,
            StockLedger ledger,
            Actor actor,
            Messages messages) {
        this.access = access;
        this.rows = rows;
        this.values = values;
        this.ledger = ledger;
        this.actor = actor;
        this.messages = messages;
    }

    @PostMapping("/registers/stock/rows/{id}/count")
    String count(
            @PathVariable String id,
            @RequestParam String counted,
            @RequestParam String seen,
            @RequestParam String reason,
            RedirectAttributes next) {
        Register register = access.toKeep("stock");
        if (rows.find(register, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Problems problems = new Problems();
        Object quantity = values.read(register, COUNTED, counted, problems);
        Object lay = values.read(register, COUNTED, seen, new Problems());
        try {
            if (!problems.none() || lay == null) {
                throw messages.refused("registers.refused.number.3");
            }
            ledger.count(id, (BigDecimal) quantity, (BigDecimal) lay, reason, actor.required());
            next.addFlashAttribute("note", messages.text("registers.stock.countedDone"));
        } catch (Refused refused) {
            next.addFlashAttribute("problem", refused.getMessage());
            next.addFlashAttribute("typedCount", counted);
            next.addFlashAttribute("typedReason", reason);
        }
        next.addAttribute("id", id);
        return "redirect:/registers/stock/rows/{id}";
    }
}
