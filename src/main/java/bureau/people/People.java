package bureau.people;

import bureau.platform.access.Accounts;
import bureau.platform.access.Colleagues;
import bureau.platform.language.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The office's people and who answers for whom today. */
@Service
public class People implements Colleagues, Accounts {

    private final JdbcClient database;
    private final DaysAway daysAway;
    private final Clock clock;

    People(JdbcClient database, DaysAway daysAway, Clock clock) {
        this.database = database;
        this.daysAway = daysAway;
        this.clock = clock;
    }

    public Optional<Person> find(String id) {
        return database.sql("select * from person where id = ?")
                .param(id)
                .query(People::person)
                .optional();
    }

    /** Those of them who are people of the office, by their ids. */
    public List<Person> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select * from person where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(People::person)
                        .list();
    }

    /** Those who work here, by name, as people look for each other. */
    public List<Person> all() {
        return database.sql("select * from person where active order by name_en")
                .query(People::person)
                .list();
    }

    /** @throws IllegalStateException when nobody has that id */
    public Person get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no person " + id));
    }

    /** The name as people read it; the id itself for a user who is no person of the office. */
    public String name(String id, Language reader) {
        return find(id).map(person -> person.name(reader)).orElse(id);
    }

    public List<Department> departments() {
        return database.sql("select * from department order by code")
                .query(Department.class)
                .list();
    }

    public Optional<Department> department(String code) {
        return database.sql("select * from department where code = ?")
                .param(code)
                .query(Department.class)
                .optional();
    }

    /** Those who hold a role, that is, belong to the engine's group of that name. */
    public List<String> holders(String role) {
        return database.sql("select user_id_ from act_id_membership where group_id_ = ? order by user_id_")
                .param(role)
                .query(String.class)
                .list();
    }

    /** Who answers for the person: the head of the department, for a head the general manager, for him nobody. */
    public Optional<String> managerOf(String personId) {
        String head = find(personId)
                .flatMap(person -> department(person.department()))
                .map(Department::head)
                .orElse(null);
        if (head != null && !head.equals(personId)) {
            return Optional.of(head);
        }
        return holders(Roles.CEO).stream()
                .filter(each -> !each.equals(personId))
                .findFirst();
    }

    /** The person himself, or, while he is away, the first of his chain of substitutes who is not; empty if all are. */
    public Optional<String> presentFor(String personId) {
        return firstPresent(personId, Set.of(), true);
    }

    /** Whoever has left is away for good. */
    @Override
    public boolean isClosed(String userId) {
        return database.sql("select exists (select 1 from person where id = ? and not active)")
                .param(userId)
                .query(Boolean.class)
                .single();
    }

    public boolean isAway(String personId) {
        return isAwayOn(today(), personId);
    }

    /** Everybody who is not there today, also those who have left. */
    public Set<String> away() {
        return daysAway.all(today());
    }

    public boolean isAwayOn(LocalDate day, String personId) {
        return daysAway.of(personId, day).isPresent();
    }

    /**
     * Who does the person's work today: the person, or the first present of his chain of substitutes; where nobody is, the
     * manager or his chain, going one up at a time.
     *
     * @param never those who must not get it
     * @param pastThem whether whoever stands in for one of those may
     */
    public Optional<String> deputyFor(String personId, Set<String> never, boolean pastThem) {
        Set<String> asked = new HashSet<>();
        String level = personId;
        while (level != null && asked.add(level)) {
            Optional<String> present = firstPresent(level, never, pastThem);
            if (present.isPresent()) {
                return present;
            }
            level = managerOf(level).orElse(null);
        }
        return Optional.empty();
    }

    /** The person and those asked after him on that day, one for the other; all are away but, where somebody is there, the last. */
    public List<String> chainOn(LocalDate day, String personId) {
        Set<String> asked = new LinkedHashSet<>();
        String candidate = personId;
        while (candidate != null && asked.add(candidate)) {
            candidate = daysAway.of(candidate, day)
                    .map(DaysAway.Absence::substitute)
                    .orElse(null);
        }
        return List.copyOf(asked);
    }

    /** In which language the person is written to. */
    public void speaks(String personId, Language language) {
        database.sql("update person set language = ? where id = ?")
                .params(language.code(), personId)
                .update();
    }

    public void addAbsence(String personId, LocalDate firstDay, LocalDate lastDay, String substitute) {
        database.sql("insert into absence (person, first_day, last_day, substitute) values (?, ?, ?, ?)")
                .params(personId, firstDay, lastDay, substitute)
                .update();
    }

    @Override
    public Set<String> standsInFor(String userId) {
        return daysAway.withSubstitute(userId, today());
    }

    @Override
    public Set<String> leads(String userId) {
        return new HashSet<>(database.sql("""
                        select p.id from person p join department d on d.code = p.department
                         where d.head = :user and p.id <> :user
                        union
                        select d.head from department d
                         where d.head is not null and d.head <> :user
                           and exists (select 1 from act_id_membership
                                        where user_id_ = :user and group_id_ = :ceo)
                        """)
                .param("user", userId)
                .param("ceo", Roles.CEO)
                .query(String.class)
                .list());
    }

    private Optional<String> firstPresent(String personId, Set<String> never, boolean pastThem) {
        Set<String> asked = new HashSet<>();
        String candidate = personId;
        while (candidate != null && asked.add(candidate) && (pastThem || !never.contains(candidate))) {
            Optional<DaysAway.Absence> absence = daysAway.of(candidate, today());
            if (absence.isEmpty() && !never.contains(candidate)) {
                return Optional.of(candidate);
            }
            candidate = absence.isPresent()
                    ? absence.get().substitute()
                    : find(candidate).map(Person::substitute).orElse(null);
        }
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("name_en"),
                row.getString("name_ru"),
                row.getString("position_en"),
                row.getString("position_ru"),
                row.getString("department"),
                row.getString("email"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getString("substitute"));
    }
}
