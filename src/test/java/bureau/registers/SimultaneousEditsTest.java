package bureau.registers;

import bureau.OfficeTest;
import bureau.reliability.Rush;
import bureau.stock.StoreItems;
import bureau.suppliers.NewSuppliers;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people save in the same moment: one of them does, the other is told, and neither waits for ever. */
@OfficeTest
class SimultaneousEditsTest {

    private static final int ROUNDS = 20;
    private static final String IMPORT = "/registers/catalogue/import";
    private static final String HEADER = "id;nameEn;nameRu;category;unitEn;unitRu;priceCents\r\n";

    @Autowired
    List<Register> registers;

    @Autowired
    RegisterRows rows;

    @Autowired
    NewSuppliers suppliers;

    @Autowired
    StoreItems store;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @AfterEach
    void tidyUp() {
        database.sql("delete from catalogue_item where id like 'rush-%'").update();
        database.sql("delete from budget_item where year = 2097").update();
        database.sql("delete from department where code = 'rush'").update();
        database.sql("delete from parameter_value where source = 'rush'").update();
        database.sql("update person set position_en = 'Guard' where id = 'grd.stepan'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"suppliers", "catalogue", "budgets", "parameters", "departments", "people", "equipment"})
    void oneOfTwoSavesAndTheOtherIsToldWhoWasQuicker(String name) throws Exception {
        Register register = registers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Place place = place(name);
        String path = "/registers/" + name + "/rows/" + place.row();
        List<Keeper> keepers = List.of(new Keeper(port, place.keeper(), "en"), new Keeper(port, place.keeper(), "en"));
        for (int round = 1; round <= ROUNDS; round++) {
            int before = rows.find(register, place.row()).orElseThrow().version();
            List<Map<String, String>> forms = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Map<String, String> form = new HashMap<>(keepers.get(i).form(path));
                form.put(
                        place.field(), place.numeric() ? String.valueOf(round * 2 + i) : "round " + round + " of " + i);
                forms.add(form);
            }
            HttpResponse<byte[]>[] answers = together(i -> keepers.get(i).submit(path, forms.get(i)));
            int winner = answers[0].statusCode() == 302 ? 0 : 1;
            assertThat(answers[winner].statusCode())
                    .as(Keeper.text(answers[winner]))
                    .isEqualTo(302);
            assertThat(answers[1 - winner].statusCode()).isEqualTo(409);
            assertThat(Keeper.text(answers[1 - winner]))
                    .contains(
                            "somebody was quicker",
                            "value=\"" + forms.get(1 - winner).get(place.field()) + "\"");
            Row after = rows.find(register, place.row()).orElseThrow();
            assertThat(after.version()).isEqualTo(before + 1);
            assertThat(keepers.get(0).form(path).get(place.field()))
                    .isEqualTo(forms.get(winner).get(place.field()));
        }
    }

    @Test
    void oneOfTwoCountsTheStoreAndTheOtherIsTold() throws Exception {
        String item = store.keep(5);
        String path = "/registers/stock/rows/" + item;
        List<Keeper> keepers = List.of(new Keeper(port, "om.lis", "en"), new Keeper(port, "om.gromova", "en"));
        int there = 5;
        for (int round = 0; round < ROUNDS; round++) {
            String seen = String.valueOf(there);
            int base = there;
            together(i -> keepers.get(i)
                    .submit(
                            path + "/count",
                            Map.of("counted", String.valueOf(base + 1 + i), "seen", seen, "reason", "Counted")));
            int told = 0;
            for (Keeper each : keepers) {
                told += each.page(path).contains("moved") ? 1 : 0;
            }
            int now = database.sql("select sum(quantity) from stock_movement where item = ?")
                    .param(item)
                    .query(BigDecimal.class)
                    .single()
                    .intValueExact();
            assertThat(now).isIn(base + 1, base + 2);
            assertThat(told).isOne();
            there = now;
        }
        assertThat(movements(item)).isEqualTo(1 + ROUNDS);
        store.forget(item);
    }

    @Test
    void oneOfTwoImportsOfTheSameRowsIsTakenOverWhole() throws Exception {
        List<Keeper> keepers = List.of(new Keeper(port, "om.gromova", "en"), new Keeper(port, "om.gromova", "en"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add("rush-" + UUID.randomUUID());
        }
        for (int round = 1; round <= ROUNDS; round++) {
            List<Map<String, String>> forms = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                // In opposite order, so that each soon wants what the other has.
                forms.add(rehearsed(keepers.get(i), file(ids, round * 2 + i, i == 1)));
            }
            HttpResponse<byte[]>[] answers =
                    together(i -> keepers.get(i).submit(IMPORT + "/confirmation", forms.get(i)));
            int winner = answers[0].statusCode() == 302 ? 0 : 1;
            assertThat(answers[winner].statusCode())
                    .as(Keeper.text(answers[winner]))
                    .isEqualTo(302);
            assertThat(answers[1 - winner].statusCode()).isEqualTo(409);
            assertThat(Keeper.text(answers[1 - winner])).contains("has changed since you looked");
            assertThat(database.sql("select distinct price_cents from catalogue_item where id in (?, ?, ?)")
                            .params(ids.get(0), ids.get(5), ids.get(11))
                            .query(Long.class)
                            .list())
                    .containsExactly((round * 2L + winner) * 100);
        }
    }

    private Map<String, String> rehearsed(Keeper keeper, String file) {
        String page = Keeper.text(keeper.upload(IMPORT, file.getBytes(StandardCharsets.UTF_8)));
        return Map.of("content", hidden(page, "content"), "fingerprint", hidden(page, "fingerprint"));
    }

    private static String file(List<String> ids, int roubles, boolean backwards) {
        List<String> lines = new ArrayList<>(ids.stream()
                .map(id -> id + ";Ruler;Линейка;stationery;pc;шт.;" + roubles)
                .toList());
        if (backwards) {
            Collections.reverse(lines);
        }
        return HEADER + String.join("\r\n", lines) + "\r\n";
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replace("&#43;", "+");
    }

    /** @param field that both change */
    private record Place(String row, String field, String keeper, boolean numeric) {}

    private Place place(String register) {
        return switch (register) {
            case "suppliers" -> new Place(suppliers.enter("om.gromova"), "contact", "om.gromova", false);
            case "catalogue" -> new Place(catalogueItem(), "unitEn", "om.gromova", false);
            case "budgets" -> new Place(one("""
                            insert into budget_item (year, department, code, name_en, name_ru, plan_cents)
                            values (2097, '210', 'rush', 'Rush', 'Спешка', 1) returning id::text
                            """), "nameEn", "fin.zaytsev", false);
            case "parameters" -> new Place(one("""
                            insert into parameter_value (name, valid_from, value, source)
                            values ('ratingDays', '2097-01-01', 1, 'rush') returning id::text
                            """), "value", "fin.zaytsev", true);
            case "departments" ->
                new Place(
                        one(
                                "insert into department (code, name_en, name_ru) values ('rush', 'Rush', 'Спешка') returning code"),
                        "nameEn",
                        "hr.oleg",
                        false);
            case "people" -> new Place("grd.stepan", "positionEn", "hr.oleg", false);
            default ->
                new Place(one("select number from equipment order by number limit 1"), "place", "om.gromova", false);
        };
    }

    private String catalogueItem() {
        return one("""
                insert into catalogue_item (id, name_en, name_ru, unit_en, unit_ru, price_cents, category)
                values ('rush-' || gen_random_uuid(), 'Goods', 'Товар', 'pc', 'шт.', 1000, 'stationery') returning id
                """);
    }

    private String one(String statement) {
        return database.sql(statement).query(String.class).single();
    }

    private long movements(String item) {
        return database.sql("select count(*) from stock_movement where item = ?")
                .param(item)
                .query(Long.class)
                .single();
    }

    private interface Submission {

        HttpResponse<byte[]> of(int person);
    }

    @SuppressWarnings("unchecked")
    private static HttpResponse<byte[]>[] together(Submission submission) throws Exception {
        HttpResponse<byte[]>[] answers = new HttpResponse[2];
        Rush.of(2, i -> answers[i] = submission.of(i));
        assertThat(Arrays.asList(answers)).doesNotContainNull();
        return answers;
    }
}
