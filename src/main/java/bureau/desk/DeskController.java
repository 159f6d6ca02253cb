package bureau.desk;

import bureau.leave.AbsenceCases;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.platform.language.Refused;
import bureau.purchasing.MyPurchases;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** One page for everybody: what waits for me, what I have asked for, and what I can ask for. */
@Controller
class DeskController {

    private final MyPurchases purchases;
    private final AbsenceCases absences;
    private final MyTasks tasks;
    private final StartableProcesses processes;
    private final CaseProgress progress;
    private final Messages messages;
    private final Clock clock;

    DeskController(
            MyPurchases purchases,
            AbsenceCases absences,
            MyTasks tasks,
            StartableProcesses processes,
            CaseProgress progress,
            Messages messages,
            Clock clock) {
        this.purchases = purchases;
        this.absences = absences;
        this.tasks = tasks;
        this.processes = processes;
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(
            @RequestParam(required = false) String started,
            @RequestParam(required = false) String completed,
            @RequestParam(defaultValue = "false") boolean all,
            Principal person,
            Model model) {
        Plain plain = plain();
        if (started != null || completed != null) {
            model.addAttribute("note", messages.text(started != null ? "desk.started" : "desk.completed"));
        }
        model.addAttribute("tasks", tasks.of(person.getName(), plain, clock.instant()));
        model.addAttribute("entries", all ? purchases.of(person.getName()) : purchases.openOf(person.getName()));
        model.addAttribute("absences", absences.of(person.getName(), all));
        model.addAttribute("all", all);
        model.addAttribute("progress", progress);
        model.addAttribute("plain", plain);
        return "desk/desk";
    }

    @GetMapping("/desk/new")
    String catalogue(Model model) {
        model.addAttribute("processes", processes.all());
        return "desk/new";
    }

    /** @param copyOf an earlier case to be asked for once more */
    @GetMapping("/desk/new/{key}")
    String start(@PathVariable String key, @RequestParam(required = false) String copyOf, Model model) {
        StartableProcesses.Startable process = processes.find(key).orElseThrow(DeskController::notFound);
        model.addAttribute("title", process.name());
        model.addAttribute("about", process.about());
        UriComponentsBuilder form = UriComponentsBuilder.fromPath("/api/forms/start/{id}");
        model.addAttribute("send", form.buildAndExpand(process.id()).toUriString());
        model.addAttribute(
                "form",
                form.queryParamIfPresent("copyOf", Optional.ofNullable(copyOf))
                        .encode()
                        .buildAndExpand(process.id())
                        .toUriString());
        model.addAttribute("button", messages.text("desk.send"));
        return "desk/form";
    }

    @GetMapping("/desk/tasks/{taskId}")
    String task(@PathVariable String taskId, Principal person, Model model) {
        MyTasks.Mine task =
                tasks.find(person.getName(), taskId, plain(), clock.instant()).orElseThrow(DeskController::notFound);
        model.addAttribute("title", task.name());
        model.addAttribute("about", task.due().isEmpty() ? "" : messages.text("desk.dueUntil", task.due()));
        model.addAttribute("form", "/api/forms/task/" + task.id());
        model.addAttribute("send", "/api/forms/task/" + task.id());
        model.addAttribute("button", messages.text("desk.complete"));
        return "desk/form";
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

    private Plain plain() {
        return new Plain(messages.reader(), clock.getZone());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
