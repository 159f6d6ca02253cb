package bureau.notices;

import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.Person;
import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import bureau.platform.tasks.OpenTasks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One person's digest: what is overdue, what is due today, and of what he has not been told. */
@Component
class Digests {

    private static final int MOST_LINES = 30;

    /** @param more how many are left out */
    public record Section(String name, List<Map<String, Object>> lines, int more) {}

    private record Open(String id, String assignee, Instant due) {}

    private final JdbcClient database;
    private final Holders holders;
    private final Told told;
    private final MailChoices choices;
    private final OpenTasks openTasks;
    private final NoticeMails mails;
    private final Outbox outbox;
    private final Office office;
    private final Messages messages;
    private final ZoneId zone;

    Digests(
            JdbcClient database,
            Holders holders,
            Told told,
            MailChoices choices,
            OpenTasks openTasks,
            NoticeMails mails,
            Outbox outbox,
            Office office,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.database = database;
        this.holders = holders;
        this.told = told;
        this.choices = choices;
        this.openTasks = openTasks;
        this.mails = mails;
        this.outbox = outbox;
        this.office = office;
        this.messages = messages;
        this.zone = zone;
    }

    /** Those who had no digest on that day yet. */
    List<String> waiting(LocalDate day) {
        return database.sql("""
                        select p.id from person p left join digest d on d.person = p.id
                         where d.day is null or d.day < ? order by p.id
                        """).param(day).query(String.class).list();
    }

    /** Once a day, whoever asks how often; of two servers one waits for the other and finds it done. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(Person reader, Instant now, boolean away) {
        LocalDate day = now.atZone(zone).toLocalDate();
        int claimed = database.sql("""
                        insert into digest (person, day) values (?, ?)
                        on conflict (person) do update set day = excluded.day where digest.day < excluded.day
                        """).params(reader.id(), day).update();
        if (claimed == 1 && !away && choices.of(reader.id()).digest() && outbox.takes(reader.email())) {
            office.acts(() -> write(reader, now, day));
        }
    }

    private void write(Person reader, Instant now, LocalDate day) {
        Instant tomorrow = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<Open> overdue = new ArrayList<>();
        List<Open> today = new ArrayList<>();
        List<Open> fresh = new ArrayList<>();
        Set<String> known = known(reader.id());
        for (Open task : open(reader.id())) {
            if (task.due() != null && task.due().isBefore(now)) {
                overdue.add(task);
            } else if (task.due() != null && task.due().isBefore(tomorrow)) {
                today.add(task);
            } else if (!known.contains(task.id())) {
                fresh.add(task);
            }
        }
        int count = overdue.size() + today.size() + fresh.size();
        if (count == 0) {
            return;
        }
        List<Section> sections = new ArrayList<>();
        add(sections, "overdue", overdue, reader);
        add(sections, "today", today, reader);
        add(sections, "fresh", fresh, reader);
        outbox.put(new OutgoingMail(
                "digest/" + day + "/" + reader.id(),
                "task-digest",
                null,
                reader.name(reader.language()),
                reader.email(),
                reader.language(),
                Map.of("sections", sections, "count", count),
                List.of()));
    }

    private void add(List<Section> sections, String name, List<Open> tasks, Person reader) {
        tasks.forEach(task -> told.tell(task.id(), reader.id()));
        if (!tasks.isEmpty()) {
            sections.add(new Section(
                    messages.text(reader.language(), "notices.digest." + name),
                    tasks.stream()
                            .limit(MOST_LINES)
                            .flatMap(task -> openTasks.find(task.id()).stream()
                                    .map(found -> mails.model(found, reader.language(), task.assignee() != null)))
                            .toList(),
                    Math.max(0, tasks.size() - MOST_LINES)));
        }
    }

    private Set<String> known(String person) {
        return database.sql("select task_id from task_told where person = ?")
                .param(person)
                .query(String.class)
                .set();
    }

    /** With the person, or offered to him while nobody has it; the most urgent first. */
    private List<Open> open(String person) {
        return database
                .sql("""
                        select t.id_ as id, t.assignee_ as assignee, t.due_date_ as due from act_ru_task t
                         where t.suspension_state_ = 1 and t.proc_inst_id_ is not null
                           and (t.assignee_ = :person or t.assignee_ is null and exists (
                             select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                                and (l.user_id_ = :person or l.group_id_ in
                                     (select group_id_ from act_id_membership where user_id_ = :person))))
                         order by t.due_date_, t.id_
                        """)
                .param("person", person)
                .query((row, number) -> new Open(
                        row.getString("id"),
                        row.getString("assignee"),
                        row.getTimestamp("due") == null
                                ? null
                                : row.getTimestamp("due").toInstant()))
                .list()
                .stream()
                .filter(task -> holders.of(task.id(), task.assignee()).contains(person))
                .toList();
    }
}
