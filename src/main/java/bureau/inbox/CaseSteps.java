package bureau.inbox;

import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People's steps of a case, done and to be done. */
@Component
class CaseSteps {

    /** @param end empty while it waits; due empty without a term */
    record Step(String name, String who, String start, String end, String due, String state) {}

    private final People people;
    private final Messages messages;
    private final ModelTranslations translations;
    private final JdbcClient database;

    CaseSteps(People people, Messages messages, ModelTranslations translations, JdbcClient database) {
        this.people = people;
        this.messages = messages;
        this.translations = translations;
        this.database = database;
    }

    /** Oldest first. */
    List<Step> of(Collection<String> parts, Plain plain) {
        return database.sql("""
                        select t.proc_def_key_, t.name_, t.assignee_, t.owner_, t.start_time_, t.end_time_, t.due_date_, t.delete_reason_,
                               (select string_agg(l.group_id_, ' ' order by l.group_id_) from act_ru_identitylink l
                                 where l.task_id_ = t.id_ and l.type_ = 'candidate') as groups
                          from act_hi_taskinst t
                         where t.proc_inst_id_ in (:parts) order by t.start_time_, t.id_
                        """)
                .param("parts", parts)
                .query((row, number) -> step(row, plain))
                .list();
    }

    private Step step(ResultSet row, Plain plain) throws SQLException {
        Timestamp end = row.getTimestamp("end_time_");
        String state = end == null ? "open" : "completed".equals(row.getString("delete_reason_")) ? "done" : "dropped";
        return new Step(
                translations.in(plain.language(), row.getString("proc_def_key_"), row.getString("name_")),
                who(row, plain),
                moment(row.getTimestamp("start_time_"), plain),
                moment(end, plain),
                moment(row.getTimestamp("due_date_"), plain),
                state);
    }

    private String who(ResultSet row, Plain plain) throws SQLException {
        String assignee = row.getString("assignee_");
        String owner = row.getString("owner_");
        if (assignee == null) {
            return groups(row.getString("groups"));
        }
        String name = people.name(assignee, plain.language());
        return owner == null || owner.equals(assignee)
                ? name
                : messages.text("desk.onBehalfOf", name, people.name(owner, plain.language()));
    }

    private String groups(String groups) {
        return groups == null
                ? ""
                : Arrays.stream(groups.split(" "))
                        .map(group -> Roles.ALL.contains(group) ? messages.text("people.role." + group) : group)
                        .collect(Collectors.joining(", "));
    }

    private static String moment(Timestamp moment, Plain plain) {
        return moment == null
                ? ""
                : plain.moment(moment.toInstant().atZone(plain.zone()).toOffsetDateTime());
    }
}
