package bureau.registers;

import bureau.people.Roles;
import bureau.platform.language.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each cost centre may spend in a year, and what of it is taken. */
@Component
@Order(3)
class BudgetRegister implements Register {

    private static final String MOVED =
            "(select coalesce(sum(case when t.to_item = r.id then t.amount_cents else -t.amount_cents end), 0)"
                    + " from budget_transfer t where r.id in (t.to_item, t.from_item))";

    private final JdbcClient database;
    private final Movements movements;
    private final Messages messages;

    BudgetRegister(JdbcClient database, Movements movements, Messages messages) {
        this.database = database;
        this.movements = movements;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public String table() {
        return "budget_item";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public List<String> keys() {
        return List.of("year", "department", "code");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("code").key().inSearch().inList(),
                Field.reference("department", References.DEPARTMENTS)
                        .key()
                        .inList()
                        .asFilter(),
                Field.of("year", Kind.INTEGER).key().inList(),
                Field.text("nameEn").must().inSearch().inList(),
                Field.text("nameRu").must().inSearch().inList(),
                Field.of("planCents", Kind.MONEY).must().inList(),
                Field.computed("movedCents", Kind.MONEY, MOVED),
                taken("reservedCents", "RESERVED"),
                taken("committedCents", "COMMITTED"),
                taken("actualCents", "ACTUAL"),
                Field.computed(
                        "freeCents",
                        Kind.MONEY,
                        "(plan_cents + " + MOVED
                                + " - (select coalesce(sum(m.amount_cents), 0) from budget_movement m"
                                + " where m.budget_item = r.id))"));
    }

    private static Field taken(String name, String stage) {
        return Field.computed(
                        name,
                        Kind.MONEY,
                        "(select coalesce(sum(m.amount_cents), 0) from budget_movement m where m.budget_item = r.id"
                                + " and m.stage = '" + stage + "')")
                .notInList();
    }

    @Override
    public String order() {
        return "r.year desc, r.department, r.code";
    }

    @Override
    public Set<String> keepers() {
        return Set.of(Roles.CFO, "finance_controller");
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CEO, "accountant", "payables", Roles.OFFICE_MANAGER);
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        int year = (Integer) after.get("year");
        if (year < 2000 || year > 2100) {
            problems.add("year", messages.text("registers.budgets.refused.year"));
        }
        if (before != null) {
            // Whoever takes money of the item now reads the new plan or finishes before it.
            database.sql("select id from budget_item where id::text = ? for update")
                    .param(before.id())
                    .query(Long.class)
                    .single();
            if ((Long) after.get("planCents") + (Long) before.get("movedCents") < 0) {
                problems.add("planCents", messages.text("registers.budgets.refused.moved"));
            }
        }
    }

    @Override
    public Optional<String> panel() {
        return Optional.of("budget");
    }

    @Override
    public Map<String, Object> panelModel(Row row) {
        return Map.of("movements", movements.ofBudget(Long.parseLong(row.id())));
    }
}
