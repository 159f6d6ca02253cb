package bureau.purchasing;

import bureau.budget.Budget;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of the demo office ask for in tests, as the request form sends it. */
@Component
public class Wishes {

    private final Budget budget;
    private final JdbcClient database;

    Wishes(Budget budget, JdbcClient database) {
        this.budget = budget;
        this.database = database;
    }

    /** All tests together must not use up what one of them counts on; and the store has no paper, so that it is bought. */
    @EventListener
    void plentyOfMoneyAndNoPaper(ApplicationReadyEvent ready) {
        database.sql("""
                        insert into stock_reservation (case_id, item, quantity, at)
                        select 'other', item, sum(quantity), now() from stock_movement where item in ('paper-a4', 'pen-blue') group by item
                        on conflict do nothing
                        """).update();
        database.sql("update budget_item set plan_cents = 10000000000 where department = '200' and code = 'printing'")
                .update();
    }

    /** 3,300.00 roubles from the catalogue, within the budget. */
    public Map<String, Object> paper() {
        return wish("stationery", "200", "printing", "[{\"item\":\"paper-a4\",\"quantity\":2}]");
    }

    /** The same from an item so large that many tests together do not use it up. */
    public Map<String, Object> paperForKazan() {
        return wish("stationery", "300", "all", "[{\"item\":\"paper-a4\",\"quantity\":2}]");
    }

    /** 45,000.00 roubles, not from the catalogue. */
    public Map<String, Object> cupboard() {
        return wish(
                "furniture",
                "200",
                "printing",
                "[{\"name\":\"Cupboard\",\"unit\":\"pc\",\"price\":4500000,\"quantity\":1}]");
    }

    public Map<String, Object> wish(String category, String department, String item, String lines) {
        Map<String, Object> form = new HashMap<>();
        form.put("subject", "For the test");
        form.put("category", category);
        form.put("budgetItem", String.valueOf(budgetItem(department, item)));
        form.put("needBy", LocalDate.now().plusDays(10).toString());
        form.put("deliverTo", "Room 214");
        form.put("justification", "Needed for the tests of this product.");
        form.put("lines", SpinValues.jsonValue(lines).create());
        return form;
    }

    public long budgetItem(String department, String item) {
        return budget.items().stream()
                .filter(each ->
                        each.department().equals(department) && each.code().equals(item))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
