package bureau.deadlines;

import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.address.OfficeAddress;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import bureau.platform.tasks.TaskLinks;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Writes which task of which case waits since when, with the way to it. */
@Component
class DeadlineMails {

    private static final String KIND = "task-deadline";

    private final Outbox outbox;
    private final People people;
    private final CaseTitles titles;
    private final ModelTranslations translations;
    private final Messages messages;
    private final Clock clock;
    private final OfficeAddress address;

    DeadlineMails(
            Outbox outbox,
            People people,
            CaseTitles titles,
            ModelTranslations translations,
            Messages messages,
            Clock clock,
            OfficeAddress address) {
        this.outbox = outbox;
        this.people = people;
        this.titles = titles;
        this.translations = translations;
        this.messages = messages;
        this.clock = clock;
        this.address = address;
    }

    /** @return to how many of them a mail goes; whoever has no address gets none */
    long write(Deadline deadline, Stage stage, Task task, Set<String> recipients) {
        return recipients.stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .filter(person -> outbox.takes(person.email()))
                .peek(person -> outbox.put(mail(deadline, stage, task, person)))
                .count();
    }

    private OutgoingMail mail(Deadline deadline, Stage stage, Task task, Person reader) {
        Language language = reader.language();
        Map<String, Object> model = new HashMap<>();
        model.put("stage", stage.text());
        model.put(
                "task",
                translations
                        .in(language, task.getProcessDefinitionId(), task.getName())
                        .replaceAll("\\s+", " "));
        model.put("number", titles.number(deadline.caseId(), language));
        model.put("subject", titles.subject(deadline.caseId()));
        model.put(
                "due",
                new Plain(language, clock.getZone())
                        .moment(deadline.dueAt().atZone(clock.getZone()).toOffsetDateTime()));
        model.put("with", with(task, language));
        model.put("link", address.link(TaskLinks.TASKLIST + task.getId()));
        return new OutgoingMail(
                "deadline/" + deadline.taskId() + "/" + deadline.dueAt().toEpochMilli() + "/" + stage + "/"
                        + reader.id(),
                KIND,
                deadline.caseId(),
                reader.name(language),
                reader.email(),
                language,
                model,
                List.of());
    }

    private String with(Task task, Language language) {
        return task.getAssignee() == null
                ? messages.text(language, "deadlines.nobodyHasIt")
                : people.name(task.getAssignee(), language);
    }
}
