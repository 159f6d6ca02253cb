package bureau.platform.access;

import bureau.platform.access.WorklistQuestion.Whose;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which open tasks a person sees, in the order of their terms; those without a term come last. Read from a table that says
 * to each reader what is his, so that neither a page nor the number reads the tasks of others.
 */
@Component
class Worklist {

    /** @param sees those whose tasks he sees, himself included; offeredTo groups whose tasks he may take */
    record Reader(String person, Set<String> sees, Collection<String> offeredTo) {}

    private final JdbcClient database;

    Worklist(JdbcClient database) {
        this.database = database;
    }

    /** @return ids of tasks, at most as many as asked for */
    List<String> page(WorklistQuestion question, Reader reader, int first, int most) {
        return question("""
                select task_id from (
                    select distinct e.due, e.task_id
                      from unnest(:relations, :readers) as r (relation, reader)
                     cross join lateral (
                           select w.due, w.task_id from worklist w
                            where w.relation = r.relation and w.reader = r.reader %s
                            order by w.due, w.task_id limit :reach) e) entry
                 order by due, task_id offset :first limit :most
                """, question, reader)
                .param("reach", (long) first + most)
                .param("first", first)
                .param("most", most)
                .query(String.class)
                .list();
    }

    long count(WorklistQuestion question, Reader reader) {
        return question("""
                select count(*) from (
                    select w.task_id from unnest(:relations, :readers) as r (relation, reader)
                      join worklist w on w.relation = r.relation and w.reader = r.reader %s
                     group by w.task_id) entry
                """, question, reader).query(Long.class).single();
    }

    private JdbcClient.StatementSpec question(String sql, WorklistQuestion question, Reader reader) {
        List<Entries> entries = entries(question.whose(), reader).toList();
        JdbcClient.StatementSpec statement = database.sql(sql.formatted(conditions(question)))
                .param("relations", entries.stream().map(Entries::relation).toArray(String[]::new))
                .param("readers", entries.stream().map(Entries::reader).toArray(String[]::new));
        if (question.dueBefore() != null) {
            statement = statement.param("before", new Timestamp(question.dueBefore()));
        }
        return question.marks().isEmpty() ? statement : statement.param("marks", question.marks());
    }

    private static String conditions(WorklistQuestion question) {
        StringBuilder conditions = new StringBuilder();
        if (question.free() || question.whose() == Whose.OFFERED) {
            conditions.append(" and not w.taken");
        } else if (question.whose() == Whose.MINE_OR_OFFERED) {
            conditions.append(" and (w.relation = 'assignee' or not w.taken)");
        }
        if (question.dueBefore() != null) {
            conditions.append(
                    question.orWithoutTerm() ? " and (w.due < :before or w.due = 'infinity')" : " and w.due < :before");
        }
        if (!question.marks().isEmpty()) {
            conditions.append("""
                     and w.task_id in (select v.task_id_ from act_ru_variable v
                                        where v.task_id_ is not null and v.name_ in (:marks) and v.type_ = 'boolean' and v.long_ = 1
                                        group by v.task_id_ having count(*) = cardinality(array[:marks]))""");
        }
        return conditions.toString();
    }

    private static Stream<Entries> entries(Whose whose, Reader reader) {
        Stream<Entries> mine = Stream.of(new Entries("assignee", reader.person()));
        return switch (whose) {
            case MINE -> mine;
            case OFFERED -> offered(reader);
            case MINE_OR_OFFERED -> Stream.concat(mine, offered(reader));
            case SEEN ->
                Stream.concat(
                        Stream.concat(
                                new LinkedHashSet<>(reader.sees())
                                        .stream().map(person -> new Entries("assignee", person)),
                                Stream.of(new Entries("owner", reader.person()))),
                        offered(reader));
        };
    }

    private static Stream<Entries> offered(Reader reader) {
        return Stream.concat(
                Stream.of(new Entries("person", reader.person())),
                reader.offeredTo().stream().distinct().map(group -> new Entries("group", group)));
    }

    private record Entries(String relation, String reader) {}
}
