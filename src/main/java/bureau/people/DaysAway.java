package bureau.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is away on a day, and who is named in his place. Whoever has left is away for good. */
@Repository
class DaysAway {

    /** @param substitute nobody, where none is named for this time and none usually */
    record Absence(String person, String substitute) {}

    private final JdbcClient database;

    DaysAway(JdbcClient database) {
        this.database = database;
    }

    Optional<Absence> of(String personId, LocalDate day) {
        return database.sql("""
                        select a.person, coalesce(a.substitute, p.substitute) as substitute, a.id
                          from absence a join person p on p.id = a.person
                         where a.person = :person and :day between a.first_day and a.last_day
                        union all
                        select id, substitute, 0 from person where id = :person and not active
                         order by id desc limit 1
                        """)
                .param("person", personId)
                .param("day", day)
                .query(Absence.class)
                .optional();
    }

    Set<String> all(LocalDate day) {
        return database.sql("""
                        select person from absence where :day between first_day and last_day
                        union select id from person where not active
                        """).param("day", day).query(String.class).set();
    }

    /** Whoever is away with this substitute, and those for whom the absent one himself stands in. */
    Set<String> withSubstitute(String userId, LocalDate day) {
        Set<String> away = new HashSet<>();
        addThoseAway(userId, day, away);
        away.remove(userId);
        return away;
    }

    private void addThoseAway(String userId, LocalDate day, Set<String> away) {
        List<String> direct = database.sql("""
                        select a.person from absence a join person p on p.id = a.person
                         where coalesce(a.substitute, p.substitute) = :user and :day between a.first_day and a.last_day
                        union
                        select id from person where substitute = :user and not active
                        """)
                .param("user", userId)
                .param("day", day)
                .query(String.class)
                .list();
        for (String person : direct) {
            if (away.add(person)) {
                addThoseAway(person, day, away);
            }
        }
    }
}
