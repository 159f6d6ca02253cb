package bureau.desk;

import bureau.approval.ApprovalHistory;
import bureau.leave.AbsenceCases;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.platform.language.Refused;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One absence on one page. */
@Controller
@RequestMapping("/absences/cases/{caseId}")
class AbsenceCaseController {

    private final AbsenceCases absences;
    private final WaitingTasks tasks;
    private final CaseActions actions;
    private final CaseProgress progress;
    private final ApprovalHistory decisions;
    private final CaseDiagrams diagrams;
    private final Messages messages;
    private final ZoneId zone;

    AbsenceCaseController(
            AbsenceCases absences,
            WaitingTasks tasks,
            CaseActions actions,
            CaseProgress progress,
            ApprovalHistory decisions,
            CaseDiagrams diagrams,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.absences = absences;
        this.tasks = tasks;
        this.actions = actions;
        this.progress = progress;
        this.decisions = decisions;
        this.diagrams = diagrams;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping
    String show(@PathVariable String caseId, Model model) {
        Plain plain = new Plain(messages.reader(), zone);
        model.addAttribute("absence", absence(caseId));
        model.addAttribute("waiting", tasks.of(caseId, plain));
        model.addAttribute("progress", progress.of(caseId, plain));
        model.addAttribute("actions", actions.of(caseId));
        model.addAttribute("decisions", decisions.decisions(caseId, plain));
        model.addAttribute("diagrams", diagrams.parts(caseId));
        return "desk/absence";
    }

    @GetMapping("/diagrams/{part}")
    @ResponseBody
    CaseDiagrams.Diagram diagram(@PathVariable String caseId, @PathVariable String part) {
        return diagrams.find(absence(caseId).caseId(), part).orElseThrow(AbsenceCaseController::notFound);
    }

    @PostMapping("/actions")
    String setOff(@PathVariable String caseId, @RequestParam String action, RedirectAttributes next) {
        AbsenceCases.View absence = absence(caseId);
        try {
            actions.setOff(absence.caseId(), action);
            next.addFlashAttribute("note", messages.text("desk.setOff"));
        } catch (Refused refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        return "redirect:/absences/cases/" + absence.caseId();
    }

    private AbsenceCases.View absence(String caseId) {
        return absences.find(caseId).orElseThrow(AbsenceCaseController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
