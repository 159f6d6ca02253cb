package bureau.notices;

import bureau.people.People;
import bureau.platform.access.TaskReview;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With whom a task is now; for whoever is away, who stands in. */
@Component
class Holders {

    private final JdbcClient database;
    private final People people;
    private final TaskReview tasks;

    Holders(JdbcClient database, People people, TaskReview tasks) {
        this.database = database;
        this.people = people;
        this.tasks = tasks;
    }

    Set<String> of(String taskId, String assignee) {
        if (assignee != null) {
            return people.presentFor(assignee).map(Set::of).orElse(Set.of());
        }
        Set<String> offered = new LinkedHashSet<>(
                database.sql("""
                        select coalesce(l.user_id_, g.user_id_) from act_ru_identitylink l
                          left join act_id_membership g on g.group_id_ = l.group_id_
                         where l.task_id_ = ? and l.type_ = 'candidate' and coalesce(l.user_id_, g.user_id_) is not null
                        """).param(taskId).query(String.class).list());
        Set<String> requesters = tasks.requestersOf(taskId);
        List<String> others =
                offered.stream().filter(each -> !requesters.contains(each)).toList();
        // As with reminders: a requester only where there is nobody else.
        Set<String> away = people.away();
        return (others.isEmpty() ? offered : others)
                .stream().filter(each -> !away.contains(each)).collect(Collectors.toSet());
    }
}
