package bureau.notices;

import bureau.absence.TaskMoves;
import bureau.calendar.Terms;
import bureau.calendar.WorkingTime;
import bureau.mail.Outbox;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.access.Office;
import bureau.platform.tasks.OpenTask;
import bureau.platform.tasks.OpenTasks;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who is told of a task at once; what is not told waits for the digest. */
@Component
class Notices {

    private final OpenTasks openTasks;
    private final Holders holders;
    private final Told told;
    private final MailChoices choices;
    private final NoticeMails mails;
    private final ObjectProvider<TaskLetters> letters;
    private final TaskMoves moves;
    private final People people;
    private final Outbox outbox;
    private final Office office;
    private final WorkingTime workingTime;
    private final JdbcClient database;
    private final Duration soon;

    Notices(
            OpenTasks openTasks,
            Holders holders,
            Told told,
            MailChoices choices,
            NoticeMails mails,
            ObjectProvider<TaskLetters> letters,
            TaskMoves moves,
            People people,
            Outbox outbox,
            Office office,
            WorkingTime workingTime,
            JdbcClient database,
            @Value("${bureau.notices.urgent-hours}") int urgentHours) {
        this.openTasks = openTasks;
        this.holders = holders;
        this.told = told;
        this.choices = choices;
        this.mails = mails;
        this.letters = letters;
        this.moves = moves;
        this.people = people;
        this.outbox = outbox;
        this.office = office;
        this.workingTime = workingTime;
        this.database = database;
        this.soon = Duration.ofHours(urgentHours);
    }

    /** @param by who changed it, null for the machine: of what he gave himself nobody needs to be told */
    void consider(String taskId, boolean opened, String by) {
        office.acts(() -> openTasks.find(taskId).ifPresent(task -> {
            String assignee = assignee(taskId);
            Set<String> now = holders.of(taskId, assignee);
            told.keepOnly(taskId, now);
            Set<String> knowing = told.knowing(taskId);
            people.find(now.stream().filter(person -> !knowing.contains(person)).toList())
                    .forEach(person -> consider(task, person, assignee != null, opened, by));
        }));
    }

    private void consider(OpenTask task, Person person, boolean mine, boolean opened, String by) {
        boolean moved = moves.isUntold(task.id(), person.id());
        boolean ownDoing = person.id().equals(by);
        boolean noNews = letters.stream().anyMatch(each -> each.isNoNews(task, person.id()));
        // What moves to a stand-in later is told in one mail by the absences; what comes while he stands in, here.
        if (ownDoing || noNews || moved && !(opened && mine)) {
            told.tell(task.id(), person.id());
        } else if (choices.of(person.id()).atOnce().tells(mine, isUrgent(task)) && outbox.takes(person.email())) {
            told.tell(task.id(), person.id()).ifPresent(time -> mails.write(task, person, mine, time));
            if (moved) {
                moves.told(task.id(), person.id(), workingTime.now().toOffsetDateTime());
            }
        }
    }

    private boolean isUrgent(OpenTask task) {
        return Terms.URGENT.equals(task.priority())
                || task.dueAt() != null
                        && workingTime
                                        .between(
                                                workingTime.now(),
                                                task.dueAt()
                                                        .atZone(workingTime
                                                                .now()
                                                                .getZone()))
                                        .compareTo(soon)
                                <= 0;
    }

    private String assignee(String taskId) {
        Optional<String> found = database.sql("select coalesce(assignee_, '') from act_ru_task where id_ = ?")
                .param(taskId)
                .query(String.class)
                .optional();
        return found.filter(each -> !each.isEmpty()).orElse(null);
    }
}
