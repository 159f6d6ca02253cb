package bureau.notices;

import bureau.notices.MailChoices.Choice;
import bureau.people.People;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person who looks wants to be told by mail; nobody chooses for another. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    private final MailChoices choices;
    private final People people;
    private final Messages messages;
    private final int urgentHours;

    SettingsController(
            MailChoices choices,
            People people,
            Messages messages,
            @Value("${bureau.notices.urgent-hours}") int urgentHours) {
        this.choices = choices;
        this.people = people;
        this.messages = messages;
        this.urgentHours = urgentHours;
    }

    @GetMapping
    String show(Principal reader, Model model) {
        model.addAttribute("person", people.find(reader.getName()).orElse(null));
        model.addAttribute("choice", choices.of(reader.getName()));
        model.addAttribute("answers", AtOnce.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("urgentHours", urgentHours);
        return "settings";
    }

    @PostMapping
    @Transactional
    public String choose(
            @RequestParam(defaultValue = "") String atOnce,
            @RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(defaultValue = "") String language,
            Principal reader,
            RedirectAttributes next) {
        people.find(reader.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<AtOnce> told = named(AtOnce.values(), atOnce);
        Optional<Language> spoken = named(Language.values(), language);
        if (told.isEmpty() || spoken.isEmpty()) {
            next.addFlashAttribute("problem", messages.text("notices.refused.choice"));
        } else {
            choices.choose(reader.getName(), new Choice(told.get(), digest));
            people.speaks(reader.getName(), spoken.get());
            next.addFlashAttribute("note", messages.text("notices.settings.saved"));
        }
        return "redirect:/settings";
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }
}
