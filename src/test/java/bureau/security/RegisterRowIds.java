package bureau.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row of each register, so that what is asked of registers is asked of every one. */
@Component
class RegisterRowIds {

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("suppliers", "select id from supplier where name_en = 'canary-5e1f' order by id limit 1"),
            Map.entry("catalogue", "select id::text from catalogue_item order by id limit 1"),
            Map.entry("budgets", "select id::text from budget_item where year = 2099"),
            Map.entry("departments", "select code from department order by code limit 1"),
            Map.entry("people", "select 'design.head'"),
            Map.entry("stock", "select item from stock_item order by item limit 1"),
            Map.entry("equipment", "select number from equipment order by number limit 1"),
            Map.entry(
                    "journals",
                    "select journal || '-' || year || '-' || lpad(number::text, 6, '0') from journal_entry limit 1"),
            Map.entry("parameters", "select '1'"),
            Map.entry("leave", "select id::text from leave_entitlement order by id limit 1"),
            Map.entry("rates", "select id::text from exchange_rate order by id limit 1"),
            Map.entry("perDiem", "select id::text from per_diem_norm order by id limit 1"));

    private final JdbcClient database;

    RegisterRowIds(JdbcClient database) {
        this.database = database;
    }

    /** Once for each register where the address names one, else once. */
    List<Map<String, String>> each(Probe probe, Map<String, String> ids) {
        Map<String, String> more = new HashMap<>(ids);
        more.put("person", "design.head");
        more.put("goods", ask(ROWS.get("stock")));
        more.put("table", ask("select id_ from act_re_decision_def order by id_ limit 1"));
        more.put(
                "purchasing",
                ask("select id_ from act_re_procdef where key_ = 'purchasing' order by version_ desc limit 1"));
        if (!probe.path().contains("<register>")) {
            return List.of(more);
        }
        return ROWS.entrySet().stream()
                .map(register -> {
                    Map<String, String> of = new HashMap<>(more);
                    of.put("register", register.getKey());
                    of.put("row", ask(register.getValue()));
                    return of;
                })
                .toList();
    }

    List<String> names() {
        return ROWS.keySet().stream().sorted().toList();
    }

    private String ask(String question) {
        return database.sql(question).query(String.class).optional().orElse("1");
    }
}
