package bureau.desk;

import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.platform.language.Refused;
import bureau.purchasing.MyPurchases;
import java.security.Principal;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class DeskController {

    private final MyPurchases purchases;
    private final CaseProgress progress;
    private final Messages messages;
    private final ZoneId zone;

    DeskController(
            MyPurchases purchases,
            CaseProgress progress,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.purchases = purchases;
        this.progress = progress;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping("/desk")
    String desk(Principal person, Model model) {
        model.addAttribute("entries", purchases.of(person.getName()));
        model.addAttribute("progress", progress);
        model.addAttribute("plain", new Plain(messages.reader(), zone));
        return "desk/desk";
    }

    @PostMapping("/desk/{caseId}/withdrawal")
    String withdraw(@PathVariable String caseId, Principal person, RedirectAttributes next) {
        try {
            purchases.withdraw(person.getName(), caseId);
            next.addFlashAttribute("note", messages.text("desk.withdrawn"));
        } catch (Refused refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        return "redirect:/desk";
    }
}
