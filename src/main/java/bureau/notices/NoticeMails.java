package bureau.notices;

import bureau.absence.TaskMoves;
import bureau.calendar.Terms;
import bureau.deadlines.CaseTitles;
import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.address.OfficeAddress;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import bureau.platform.tasks.OpenTask;
import bureau.platform.tasks.TaskLinks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes that a task has come. */
@Component
class NoticeMails {

    private final Outbox outbox;
    private final CaseTitles titles;
    private final ObjectProvider<TaskLetters> letters;
    private final TaskMoves moves;
    private final People people;
    private final TaskService tasks;
    private final ModelTranslations translations;
    private final Messages messages;
    private final OfficeAddress address;
    private final Clock clock;

    NoticeMails(
            Outbox outbox,
            CaseTitles titles,
            ObjectProvider<TaskLetters> letters,
            TaskMoves moves,
            People people,
            @Lazy TaskService tasks,
            ModelTranslations translations,
            Messages messages,
            OfficeAddress address,
            Clock clock) {
        this.outbox = outbox;
        this.titles = titles;
        this.letters = letters;
        this.moves = moves;
        this.people = people;
        this.tasks = tasks;
        this.translations = translations;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    /** @param time which time it is told, so that each is told once */
    void write(OpenTask task, Person reader, boolean mine, long time) {
        Language language = reader.language();
        Map<String, Object> model = model(task, language, mine);
        model.put("behalf", behalf(task, reader));
        TaskLetters.Letter letter = messages.in(
                language,
                () -> letters.stream()
                        .flatMap(each -> each.of(task, reader).stream())
                        .findFirst()
                        .orElse(new TaskLetters.Letter("task-arrived", Map.of())));
        model.putAll(letter.model());
        outbox.put(new OutgoingMail(
                "task/" + task.id() + "/" + time,
                letter.kind(),
                task.caseId(),
                reader.name(language),
                reader.email(),
                language,
                model,
                List.of()));
    }

    /** What every mail tells of a task. */
    Map<String, Object> model(OpenTask task, Language language, boolean mine) {
        Map<String, Object> model = new HashMap<>();
        model.put("task", name(task, language));
        model.put("number", titles.number(task.caseId(), language));
        model.put("subject", titles.subject(task.caseId()));
        model.put("due", due(task.dueAt(), language));
        model.put("mine", mine);
        model.put("urgent", Terms.URGENT.equals(task.priority()));
        model.put("link", address.link((mine ? "/desk/tasks/" : TaskLinks.TASKLIST) + task.id()));
        return model;
    }

    private String name(OpenTask task, Language language) {
        Task found = tasks.createTaskQuery().taskId(task.id()).singleResult();
        return translations
                .in(language, found.getProcessDefinitionId(), found.getName())
                .replaceAll("\\s+", " ");
    }

    private String due(Instant due, Language language) {
        return due == null ? "" : new Plain(language, clock.getZone()).moment(due.atOffset(ZoneOffset.UTC));
    }

    private String behalf(OpenTask task, Person reader) {
        return moves.behalf(task.id(), reader.id())
                .map(person -> people.name(person, reader.language()))
                .orElse("");
    }
}
