package bureau.registers;

import bureau.OfficeTest;
import bureau.people.People;
import bureau.people.Person;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The pages of all registers, and what two people at one row see of each other. */
@OfficeTest
class RegistersTest {

    private static final List<String> EDITABLE = List.of("/new", "/import");

    @Autowired
    List<Register> registers;

    @Autowired
    RegisterRows rows;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    /** An item that was counted stays, as movements do. */
    @AfterEach
    void tidyUp() {
        database.sql("delete from catalogue_item where id like 'test-%' and id not in (select item from stock_item)")
                .update();
        database.sql("delete from budget_item where year = 2031").update();
    }

    @Test
    void everyRegisterAnswersExactlyThoseWhoKeepOrReadIt() {
        for (String person : List.of(
                "emp.anton",
                "om.gromova",
                "om.lis",
                "hr.oleg",
                "fin.zaytsev",
                "pay.petrov",
                "it.tech2",
                "sec.dym",
                "bpm.designer",
                "admin")) {
            Set<String> roles = rolesOf(person);
            Keeper visitor = new Keeper(port, person, "en");
            boolean any = false;
            for (Register register : registers) {
                boolean keeps = roles.stream().anyMatch(register.keepers()::contains);
                boolean reads = keeps || roles.stream().anyMatch(register.readers()::contains);
                any |= reads;
                String address = "/registers/" + register.name();
                String row = firstRow(register);
                for (String part : List.of("", "/history", "/export.csv", "/export.xlsx", row)) {
                    assertThat(visitor.status(address + part))
                            .as(person + " " + address + part)
                            .isEqualTo(reads ? 200 : 403);
                }
                for (String part : EDITABLE) {
                    assertThat(visitor.status(address + part))
                            .as(person + " " + address + part)
                            .isIn(keeps ? List.of(200, 404) : List.of(403));
                }
                if (!keeps) {
                    for (String part :
                            List.of("", "/rows/1", row.startsWith("/rows") ? row : "", "/import/confirmation")) {
                        assertThat(visitor.submit(
                                                address + part,
                                                Map.of("content", "", "fingerprint", "", "version", "0"))
                                        .statusCode())
                                .as(person + " writes " + address + part)
                                .isEqualTo(403);
                    }
                    assertThat(visitor.upload(address + "/import", new byte[] {'a'})
                                    .statusCode())
                            .isEqualTo(403);
                }
            }
            boolean decides = visitor.status("/registers/decisions") == 200;
            assertThat(visitor.page("/api/navigation").contains("\"/registers\""))
                    .as(person)
                    .isEqualTo(any || decides);
            assertThat(visitor.status("/registers")).isEqualTo(any || decides ? 200 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyRegisterIsShownWithoutRawTexts(String language) {
        for (Register register : registers) {
            Keeper keeper = new Keeper(port, someoneOf(register), language);
            for (String part : List.of("", "/history", firstRow(register))) {
                assertThat(keeper.page("/registers/" + register.name() + part))
                        .as(register.name() + part)
                        .contains("</html>")
                        .doesNotContain("??", "registers." + register.name());
            }
        }
    }

    @Test
    void guessedRowsAndRegistersAreNotFound() {
        Keeper manager = new Keeper(port, "om.gromova", "en");
        assertThat(manager.status("/registers/nothing")).isEqualTo(404);
        for (String id : List.of("nothing", "0", "-1", "1%20or%201=1", "%27")) {
            assertThat(manager.status("/registers/catalogue/rows/" + id)).isEqualTo(404);
            assertThat(manager.status("/registers/budgets/rows/" + id)).isEqualTo(404);
            assertThat(manager.submit("/registers/catalogue/rows/" + id, Map.of("version", "0"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(manager.submit("/registers/journals", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void dayOfANumberIsTheOfficesAndNotTheDatabases() {
        Register journals = registers.stream()
                .filter(each -> each.name().equals("journals"))
                .findFirst()
                .orElseThrow();
        List<Row> found = transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("set local time zone 'Pacific/Kiritimati'").update();
            // In Moscow it is already the next day; on Kiritimati it would be the day after at noon.
            database.sql("insert into journal_entry values ('TEST', 2031, 1, 'zone', '2031-03-01T22:30:00Z'),"
                            + " ('TEST', 2031, 2, 'zone2', '2031-03-02T12:30:00Z')")
                    .update();
            return rows.page(journals, new RegisterRows.Wanted("TEST-2031", Map.of()), 0, 10);
        });
        assertThat(found)
                .extracting(each -> each.values().get("takenOn"))
                .containsExactly(LocalDate.of(2031, 3, 2), LocalDate.of(2031, 3, 2));
    }

    @Test
    void rowIsFoundFilteredAndPaged() {
        Keeper manager = new Keeper(port, "om.gromova", "ru");
        assertThat(manager.page("/registers/catalogue?search=КАРАНДАШ%25")).contains("Найдено: 0");
        assertThat(manager.page("/registers/catalogue?search=скрепл")).contains("Найдено");
        assertThat(manager.page("/registers/catalogue?search=Кабель&category=IT"))
                .contains("cable-hdmi")
                .doesNotContain("paper-a4");
        assertThat(manager.page("/registers/catalogue?search=Кабель&category=stationery"))
                .doesNotContain("cable-hdmi");
        String equipment = manager.page("/registers/equipment?page=1&search=ИНВ-");
        assertThat(equipment).contains("rel=\"next\"", "page=2").contains("search=%D0");
        assertThat(manager.page("/registers/equipment?page=999")).contains("rel=\"prev\"");
    }

    @Test
    void newRowIsCheckedKeptAndRemembered() {
        Keeper manager = new Keeper(port, "om.gromova", "en");
        String id = "test-" + UUID.randomUUID();
        Map<String, String> typed = new HashMap<>(Map.of(
                "id",
                id,
                "nameEn",
                "<b>Pencil</b>",
                "nameRu",
                "Карандаш",
                "unitEn",
                "pc",
                "unitRu",
                "шт.",
                "category",
                "stationery",
                "priceCents",
                "-1"));
        HttpResponse<byte[]> answer = manager.submit("/registers/catalogue", typed);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Keeper.text(answer))
                .contains("not below zero", "value=\"-1\"", "&lt;b&gt;Pencil", "aria-invalid=\"true\"");

        typed.put("priceCents", "1 234,50");
        assertThat(manager.submit("/registers/catalogue", typed).statusCode()).isEqualTo(302);
        assertThat(database.sql("select price_cents from catalogue_item where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(123450);
        assertThat(manager.page("/registers/catalogue/rows/" + id)).contains("Row entered", "Elena Gromova");
        assertThat(Keeper.text(manager.submit("/registers/catalogue", typed))).contains("exists already");
    }

    @Test
    void laterOneOfTwoIsToldAndLosesNothing() {
        Keeper manager = new Keeper(port, "om.gromova", "en");
        String row = newItem(manager);
        Keeper second = new Keeper(port, "om.gromova", "ru");
        Map<String, String> first = manager.form(row);
        Map<String, String> late = second.form(row);
        first.put("priceCents", "20.00");
        late.put("unitRu", "коробка");
        assertThat(manager.submit(row, first).statusCode()).isEqualTo(302);

        HttpResponse<byte[]> answer = second.submit(row, late);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Keeper.text(answer))
                .contains("вас опередили", "Елена Громова", "value=\"20.00\"", "value=\"коробка\"");
        assertThat(manager.form(row)).containsEntry("unitRu", "шт.").containsEntry("priceCents", "20.00");

        late.put("version", "1");
        late.put("priceCents", "20.00");
        assertThat(second.submit(row, late).statusCode()).isEqualTo(302);
        assertThat(manager.form(row)).containsEntry("unitRu", "коробка").containsEntry("priceCents", "20.00");
        String id = row.substring(row.lastIndexOf('/') + 1);
        assertThat(database.sql("""
                                select field || ':' || old_value || '>' || new_value || ' ' || person
                                  from register_change where row_id = ? and field is not null order by id
                                """).param(id).query(String.class).list())
                .containsExactly("price_cents:1000>2000 om.gromova", "unit_ru:шт.>коробка om.gromova");
    }

    @Test
    void nobodyRewritesTheHistory() {
        assertThat(catchThrowable(() -> database.sql(
                                "update register_change set person = 'admin' where id = (select min(id) from register_change)")
                        .update()))
                .hasMessageContaining("never changed");
    }

    @Test
    void budgetPlanIsChangedByFinanceAndShowsItsMovements() {
        Keeper controller = new Keeper(port, "fin.zaytsev", "en");
        String code = "t" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<byte[]> answer = controller.submit(
                "/registers/budgets",
                Map.of(
                        "code",
                        code,
                        "department",
                        "200",
                        "year",
                        "2031",
                        "nameEn",
                        "Models",
                        "nameRu",
                        "Макеты",
                        "planCents",
                        "100000"));
        assertThat(answer.statusCode()).as(Keeper.text(answer)).isEqualTo(302);
        String id = database.sql("select id::text from budget_item where code = ?")
                .param(code)
                .query(String.class)
                .single();
        Map<String, String> form = controller.form("/registers/budgets/rows/" + id);
        form.put("planCents", "90000.50");
        form.put("year", "2020");
        assertThat(controller.submit("/registers/budgets/rows/" + id, form).statusCode())
                .isEqualTo(302);
        assertThat(rows.find(register("budgets"), id).orElseThrow().values())
                .containsEntry("planCents", 9_000_050L)
                .containsEntry("freeCents", 9_000_050L)
                .containsEntry("year", 2031);
        assertThat(new Keeper(port, "om.gromova", "en")
                        .submit("/registers/budgets/rows/" + id, form)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void countedStockBecomesAMovementOnceOnly() {
        Keeper storekeeper = new Keeper(port, "om.lis", "en");
        Keeper manager = new Keeper(port, "om.gromova", "en");
        String item = newItem(manager);
        String id = item.substring(item.lastIndexOf('/') + 1);
        assertThat(storekeeper
                        .submit(
                                "/registers/stock",
                                Map.of(
                                        "item",
                                        id,
                                        "minQuantity",
                                        "5",
                                        "maxQuantity",
                                        "3",
                                        "leadDays",
                                        "2",
                                        "location",
                                        "A-1"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(storekeeper
                        .submit(
                                "/registers/stock",
                                Map.of(
                                        "item",
                                        id,
                                        "minQuantity",
                                        "5",
                                        "maxQuantity",
                                        "30",
                                        "leadDays",
                                        "2",
                                        "location",
                                        "A-1"))
                        .statusCode())
                .isEqualTo(302);
        String count = "/registers/stock/rows/" + id + "/count";
        Map<String, String> counted = Map.of("counted", "12,5", "seen", "0", "reason", "Found behind the shelf");
        assertThat(new Keeper(port, "pay.petrov", "en").submit(count, counted).statusCode())
                .isEqualTo(403);
        assertThat(storekeeper.submit(count, counted).statusCode()).isEqualTo(302);
        // The same form once more: what it saw is no more.
        storekeeper.submit(count, counted);
        assertThat(database.sql("select quantity from stock_movement where item = ?")
                        .param(id)
                        .query(BigDecimal.class)
                        .list())
                .hasSize(1)
                .allSatisfy(each -> assertThat(each).isEqualByComparingTo("12.5"));
        assertThat(storekeeper.page("/registers/stock/rows/" + id))
                .contains("stock-taking", "Found behind the shelf", "Timur Lis");
    }

    private String newItem(Keeper manager) {
        String id = "test-" + UUID.randomUUID();
        assertThat(manager.submit(
                                "/registers/catalogue",
                                Map.of(
                                        "id",
                                        id,
                                        "nameEn",
                                        "Pencil",
                                        "nameRu",
                                        "Карандаш",
                                        "unitEn",
                                        "pc",
                                        "unitRu",
                                        "шт.",
                                        "category",
                                        "stationery",
                                        "priceCents",
                                        "10"))
                        .statusCode())
                .isEqualTo(302);
        return "/registers/catalogue/rows/" + id;
    }

    private Register register(String name) {
        return registers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The page of some row; that of the history while nobody has entered any. */
    private String firstRow(Register register) {
        List<Row> found = rows.page(register, new RegisterRows.Wanted("", Map.of()), 0, 1);
        return found.isEmpty()
                ? "/history"
                : "/rows/" + URLEncoder.encode(found.get(0).id(), StandardCharsets.UTF_8);
    }

    private Set<String> rolesOf(String person) {
        return Set.copyOf(identities.createGroupQuery().groupMember(person).list().stream()
                .map(each -> each.getId())
                .toList());
    }

    private String someoneOf(Register register) {
        return people.all().stream()
                .map(Person::id)
                .filter(each -> rolesOf(each).stream()
                        .anyMatch(role -> register.keepers().contains(role)
                                || register.readers().contains(role)))
                .findFirst()
                .orElseThrow();
    }
}
