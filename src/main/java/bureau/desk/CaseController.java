package bureau.desk;

import bureau.approval.ApprovalHistory;
import bureau.mail.CaseMails;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.platform.language.Refused;
import bureau.purchasing.PurchaseCases;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case on one page, and the list of all for those who keep them. */
@Controller
class CaseController {

    private final PurchaseCases purchases;
    private final WaitingTasks tasks;
    private final CaseActions actions;
    private final CaseProgress progress;
    private final ApprovalHistory decisions;
    private final CaseDiagrams diagrams;
    private final CaseMails mails;
    private final Messages messages;
    private final ZoneId zone;

    CaseController(
            PurchaseCases purchases,
            WaitingTasks tasks,
            CaseActions actions,
            CaseProgress progress,
            ApprovalHistory decisions,
            CaseDiagrams diagrams,
            CaseMails mails,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.purchases = purchases;
        this.tasks = tasks;
        this.actions = actions;
        this.progress = progress;
        this.decisions = decisions;
        this.diagrams = diagrams;
        this.mails = mails;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "true") boolean onlyOpen,
            Model model) {
        if (!purchases.mayLookThrough()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("entries", purchases.search(text, onlyOpen));
        model.addAttribute("text", text);
        model.addAttribute("onlyOpen", onlyOpen);
        model.addAttribute("plain", plain());
        return "desk/cases";
    }

    @GetMapping("/cases/{caseId}")
    String show(@PathVariable String caseId, Model model) {
        PurchaseCases.View purchase = purchase(caseId);
        Plain plain = plain();
        model.addAttribute("purchase", purchase);
        model.addAttribute("waiting", tasks.of(caseId, plain));
        model.addAttribute("progress", progress.of(caseId, plain));
        model.addAttribute("actions", actions.of(caseId));
        model.addAttribute(
                "invoiceActions",
                purchase.invoices().stream()
                        .collect(Collectors.toMap(PurchaseCases.Invoice::caseId, each -> actions.of(each.caseId()))));
        model.addAttribute("decisions", decisions.decisions(caseId, plain));
        model.addAttribute("diagrams", diagrams.parts(caseId));
        model.addAttribute("mails", mails.of(caseId));
        model.addAttribute("plain", plain);
        return "desk/case";
    }

    @GetMapping("/cases/{caseId}/mails/{mailId}")
    String mail(@PathVariable String caseId, @PathVariable UUID mailId, Model model) {
        model.addAttribute("purchase", purchase(caseId));
        model.addAttribute(
                "mail",
                mails.find(mailId, List.of(caseId))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("plain", plain());
        return "desk/mail";
    }

    @GetMapping("/cases/{caseId}/diagrams/{part}")
    @ResponseBody
    CaseDiagrams.Diagram diagram(@PathVariable String caseId, @PathVariable String part) {
        return diagrams.find(purchase(caseId).caseId(), part)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/cases/{caseId}/actions")
    String setOff(
            @PathVariable String caseId,
            @RequestParam(required = false) String invoice,
            @RequestParam String action,
            RedirectAttributes next) {
        PurchaseCases.View purchase = purchase(caseId);
        // An invoice is a case of its own, shown with the purchase that it belongs to.
        String of = purchase.invoices().stream()
                .map(PurchaseCases.Invoice::caseId)
                .filter(each -> each.equals(invoice))
                .findFirst()
                .orElse(caseId);
        try {
            actions.setOff(of, action);
            next.addFlashAttribute("note", messages.text("desk.setOff"));
        } catch (Refused refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        return "redirect:/cases/" + purchase.caseId();
    }

    private PurchaseCases.View purchase(String caseId) {
        return purchases.find(caseId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plain plain() {
        return new Plain(messages.reader(), zone);
    }
}
