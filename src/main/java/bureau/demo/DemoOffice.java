package bureau.demo;

import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Fills an empty database with {@code demo/office.yaml}; a database that has people is left alone. */
@Component
@Order(7)
@ConditionalOnProperty(name = "bureau.demo", havingValue = "true")
public class DemoOffice implements ApplicationRunner {

    /** Of every account of the demo office, and of no other. */
    public static final String PASSWORD = "Bureau-2026";

    private static final String MAIL_DOMAIN = "severny-most.example";
    private static final int VACATION_DAYS = 14;

    private final JdbcClient database;
    private final IdentityService identities;
    private final People people;
    private final DemoSuppliers suppliers;
    private final DemoStore store;
    private final Messages messages;
    private final Clock clock;

    DemoOffice(
            JdbcClient database,
            IdentityService identities,
            People people,
            DemoSuppliers suppliers,
            DemoStore store,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.identities = identities;
        this.people = people;
        this.suppliers = suppliers;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        boolean empty =
                database.sql("select count(*) from person").query(Long.class).single() == 0;
        if (empty && identities.createUserQuery().count() == 0) {
            Map<String, List<Map<String, Object>>> office = read();
            office.get("departments").forEach(this::addDepartment);
            office.get("people").forEach(this::addPerson);
            office.get("people").forEach(this::addSubstitute);
            office.get("departments").forEach(this::addHead);
            office.get("budgets").forEach(this::addBudget);
            office.get("suppliers").forEach(suppliers::add);
            office.get("catalogue").forEach(this::addGoods);
            office.get("stock").forEach(store::keep);
            office.get("equipment").forEach(store::equip);
        }
    }

    /** Who can log in, for the console: id and what he is. */
    public List<String> accounts() {
        return database.sql("select id, position_en, position_ru from person order by department, id")
                .query((row, number) -> String.format(
                        "%-14s %s",
                        row.getString("id"),
                        messages.office() == Language.RU ? row.getString("position_ru") : row.getString("position_en")))
                .list();
    }

    private static Map<String, List<Map<String, Object>>> read() throws IOException {
        try (InputStream in = new ClassPathResource("demo/office.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    private void addDepartment(Map<String, Object> row) {
        database.sql("insert into department (code, name_en, name_ru) values (?, ?, ?)")
                .params(row.get("code"), row.get("en"), row.get("ru"))
                .update();
    }

    private void addHead(Map<String, Object> row) {
        database.sql("update department set head = ? where code = ?")
                .params(row.get("head"), row.get("code"))
                .update();
    }

    private void addPerson(Map<String, Object> row) {
        String id = (String) row.get("id");
        String mail = id + "@" + MAIL_DOMAIN;
        database.sql("""
                        insert into person (id, name_en, name_ru, position_en, position_ru, department, email, language)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        row.get("en"),
                        row.get("ru"),
                        row.get("positionEn"),
                        row.get("positionRu"),
                        row.get("department"),
                        mail,
                        messages.office().code())
                .update();
        addAccount(id, mail, (String) row.get(messages.office().code()), groups(row));
    }

    private void addAccount(String id, String mail, String name, List<String> groups) {
        User user = identities.newUser(id);
        user.setFirstName(name.substring(0, name.indexOf(' ')));
        user.setLastName(name.substring(name.indexOf(' ') + 1));
        user.setEmail(mail);
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(id, Roles.EMPLOYEE);
        groups.forEach(group -> identities.createMembership(id, group));
    }

    private void addSubstitute(Map<String, Object> row) {
        if (row.get("substitute") != null) {
            database.sql("update person set substitute = ? where id = ?")
                    .params(row.get("substitute"), row.get("id"))
                    .update();
        }
        if (Boolean.TRUE.equals(row.get("away"))) {
            LocalDate today = LocalDate.now(clock);
            people.addAbsence(
                    (String) row.get("id"), today, today.plusDays(VACATION_DAYS), (String) row.get("substitute"));
        }
    }

    private void addBudget(Map<String, Object> row) {
        long item = database.sql("""
                        insert into budget_item (year, department, code, name_en, name_ru, plan_cents)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        Year.now(clock).getValue(),
                        row.get("center"),
                        row.get("code"),
                        row.get("en"),
                        row.get("ru"),
                        cents(row.get("plan")))
                .query(Long.class)
                .single();
        if (row.get("used") != null) {
            database.sql("""
                            insert into budget_movement (budget_item, stage, amount_cents, reason, at)
                            values (?, 'ACTUAL', ?, 'spent before the demo began', ?)
                            """)
                    .params(item, cents(row.get("used")), OffsetDateTime.now(clock))
                    .update();
        }
    }

    private void addGoods(Map<String, Object> row) {
        database.sql("""
                        insert into catalogue_item (id, name_en, name_ru, unit_en, unit_ru, price_cents, category)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.get("id"),
                        row.get("en"),
                        row.get("ru"),
                        row.get("unitEn"),
                        row.get("unitRu"),
                        cents(row.get("price")),
                        row.get("category"))
                .update();
    }

    @SuppressWarnings("unchecked")
    private static List<String> groups(Map<String, Object> row) {
        return (List<String>) row.get("groups");
    }

    static long cents(Object roubles) {
        return new BigDecimal(roubles.toString()).movePointRight(2).longValueExact();
    }
}
