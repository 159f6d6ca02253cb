package bureau.absence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks that may be with the wrong people, since somebody is away or was. */
@Repository
class DoubtfulTasks {

    /** A group in which more people than this are there needs no look: a case has a requester or two. */
    private static final int MANY = 3;

    private final JdbcClient database;

    DoubtfulTasks(JdbcClient database) {
        this.database = database;
    }

    List<String> on(LocalDate day) {
        return database.sql("""
                        with away as (select person from absence where :day between first_day and last_day
                                      union select id from person where not active),
                             -- Groups in which somebody is missing and few are left; with many left no task of theirs is in doubt.
                             thin as (select d.id_ as group_id
                                        from act_id_group d
                                        left join act_id_membership g on g.group_id_ = d.id_
                                        left join away on away.person = g.user_id_
                                       group by d.id_
                                      having count(g.user_id_) filter (where away.person is null) <= :many
                                         and (count(away.person) > 0 or count(g.user_id_) = 0))
                        select id_ from act_ru_task where assignee_ in (select person from away)
                        union
                        select t.id_ from act_ru_task t join task_move m on m.task_id = t.id_
                        union
                        select t.id_
                          from act_ru_task t
                          join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                          left join act_id_membership g on g.group_id_ = l.group_id_
                          left join away on away.person = coalesce(l.user_id_, g.user_id_)
                         where t.assignee_ is null
                           and t.id_ in (select k.task_id_ from act_ru_identitylink k
                                          where k.type_ = 'candidate'
                                            and (k.user_id_ in (select person from away)
                                                 or k.group_id_ in (select group_id from thin)
                                                 or k.group_id_ not in (select id_ from act_id_group)))
                         group by t.id_
                        having count(distinct coalesce(l.user_id_, g.user_id_)) filter (where away.person is null) <= :many
                           and (count(away.person) > 0 or count(coalesce(l.user_id_, g.user_id_)) = 0)
                        """)
                .param("day", day)
                .param("many", MANY)
                .query(String.class)
                .list();
    }
}
