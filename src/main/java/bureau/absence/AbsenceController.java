package bureau.absence;

import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own absences and those of one's people. */
@Controller
@RequestMapping("/absences")
class AbsenceController {

    /** As it was typed, so that it can be shown again. @param id of the absence that is changed, null for a new one */
    record Entered(Long id, String person, String firstDay, String lastDay, String substitute) {}

    private final Absences absences;
    private final AbsencePage page;
    private final TaskMoveSweep sweep;
    private final Messages messages;

    AbsenceController(Absences absences, AbsencePage page, TaskMoveSweep sweep, Messages messages) {
        this.absences = absences;
        this.page = page;
        this.sweep = sweep;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", new Entered(null, null, page.today().toString(), "", ""));
        }
        model.addAttribute("rows", page.rows());
        model.addAttribute("away", page.awayToday());
        model.addAttribute("mine", page.mine());
        model.addAttribute("everybody", page.everybody());
        model.addAttribute("today", page.today());
        return "absences/list";
    }

    @PostMapping
    String enter(
            @ModelAttribute("entered") Entered entered,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return act(
                "absence.done.entered",
                model,
                response,
                next,
                () -> absences.enter(
                        entered.person(), day(entered.firstDay()), day(entered.lastDay()), substitute(entered)));
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute("entered") Entered entered,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return act(
                "absence.done.changed",
                model,
                response,
                next,
                () -> absences.change(id, day(entered.firstDay()), day(entered.lastDay()), substitute(entered)));
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, Model model, HttpServletResponse response, RedirectAttributes next) {
        return act("absence.done.ended", model, response, next, () -> absences.end(id));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable long id, Model model, HttpServletResponse response, RedirectAttributes next) {
        return act("absence.done.deleted", model, response, next, () -> absences.delete(id));
    }

    /** Tasks follow at once; one that somebody works on in this moment follows within a minute. */
    private String act(String done, Model model, HttpServletResponse response, RedirectAttributes next, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", refused.getMessage());
            return show(model);
        }
        sweep.sweep();
        next.addFlashAttribute("note", messages.text(done));
        return "redirect:/absences";
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(String.valueOf(typed));
        } catch (DateTimeParseException e) {
            throw messages.refused("absence.refused.date");
        }
    }

    private static String substitute(Entered entered) {
        return entered.substitute() == null || entered.substitute().isBlank() ? null : entered.substitute();
    }
}
