package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.models.Coverage;
import bureau.platform.forms.FormData;
import bureau.stock.StoreItems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Walks every way through the review of the stock. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockReviewTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FormData forms;

    @Autowired
    StoreItems items;

    @Autowired
    StockReview review;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient database;

    @Autowired
    Coverage coverage;

    private final List<String> mine = new ArrayList<>();

    @BeforeAll
    void begin() {
        coverage.forget();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        coverage.assertAllPassed(engine.getRepositoryService(), "stock-review");
    }

    @AfterEach
    void forgetMyGoods() {
        mine.forEach(items::forget);
        mine.clear();
    }

    @Test
    void confirmedLinesBecomeOnePurchaseForEachSupplierAndBudgetItem() throws Exception {
        String paper = shortOf("bumaga", "stationery");
        String pens = shortOf("kantsmir", "stationery");
        String binders = shortOf("kantsmir", "stationery");
        String toner = shortOf("kantsmir", "consumables");
        String caseId = start();
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_confirmReorder");

        Map<String, Map<String, Object>> rows = shown(caseId);
        assertThat(rows).containsKeys(paper, pens, binders, toner);
        assertThat(rows.get(paper))
                .containsEntry("onHand", "3")
                .containsEntry("bounds", "10 – 30")
                .containsEntry("onOrder", "0")
                .containsEntry("used", "4")
                .containsEntry("supplierName", "Bumaga Plus LLC")
                .containsEntry("budgetItem", String.valueOf(wishes.budgetItem("110", "stationery")));
        assertThat(new BigDecimal(rows.get(paper).get("quantity").toString())).isEqualByComparingTo("27");
        assertThat(rows.get(toner))
                .containsEntry("budgetItem", String.valueOf(wishes.budgetItem("110", "consumables")));

        buyOnly(rows, List.of(paper, pens, binders, toner));
        rows.get(binders).put("quantity", 5);
        office.complete("om.gromova", caseId, form(rows));

        assertThat(endOf(caseId)).isEqualTo("end_purchasesStarted");
        List<String> started = purchases(caseId);
        assertThat(started).hasSize(3);
        String kantsmir = purchase(caseId, "kantsmir", "stationery");
        assertThat(database.sql(
                                "select item from (select catalogue_item as item from purchase_line where case_id = ?) lines")
                        .param(kantsmir)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(pens, binders);
        assertThat(database.sql("""
                                select starter, for_store, preferred_supplier, deliver_to from
                                 (select author as starter, for_store, preferred_supplier, deliver_to from purchase_request where case_id = ?) r
                                """).param(kantsmir).query().singleRow())
                .containsEntry("starter", "om.gromova")
                .containsEntry("for_store", true)
                .containsEntry("preferred_supplier", "kantsmir")
                .containsEntry("deliver_to", "Store room");
    }

    @Test
    void whatOneReviewAsksForIsNotAskedForAgain() {
        String item = shortOf("bumaga", "stationery");
        String first = start();
        assertThat(shown(first)).containsKey(item);
        String second = start();
        assertThat(endOf(second)).isEqualTo("end_nothingShort");
        dropAll(first);
        String third = start();
        assertThat(shown(third)).containsKey(item);
        dropAll(third);
        assertThat(purchases(third)).isEmpty();
    }

    @Test
    void whatRunningPurchasesHaveAskedForIsOnItsWay() {
        String item = shortOf("bumaga", "stationery");
        Map<String, Object> wish =
                wishes.wish("stationery", "300", "all", "[{\"item\":\"" + item + "\",\"quantity\":6}]");
        wish.put("starter", "om.gromova");
        wish.put("forStore", true);
        String purchase = engine.getRuntimeService()
                .createMessageCorrelation(StockReviewProcess.PURCHASE_NEEDED)
                .setVariables(wish)
                .correlateStartMessage()
                .getId();
        office.runJobs(purchase);
        String caseId = start();
        Map<String, Object> row = shown(caseId).get(item);
        assertThat(row).containsEntry("onOrder", "6");
        assertThat(new BigDecimal(row.get("quantity").toString())).isEqualByComparingTo("21");
        dropAll(caseId);
        engine.getRuntimeService().deleteProcessInstance(purchase, "end of the test");
    }

    @Test
    void repeatedStepStartsNoPurchaseTwice() {
        String item = shortOf("bumaga", "stationery");
        String caseId = start();
        Map<String, Map<String, Object>> rows = shown(caseId);
        buyOnly(rows, List.of(item));
        office.complete("om.gromova", caseId, form(rows));
        assertThat(purchases(caseId)).hasSize(1);
        assertThat(review.outstanding(caseId)).isEmpty();
    }

    @Test
    void lineThatCannotBeRightIsRefused() {
        String item = shortOf("bumaga", "stationery");
        String caseId = start();
        Map<String, Map<String, Object>> rows = shown(caseId);
        buyOnly(rows, List.of(item));

        rows.get(item).put("quantity", null);
        refused(caseId, form(rows), "how much is to be bought");
        rows.get(item).put("quantity", 301);
        refused(caseId, form(rows), "ten times the maximum");
        rows.get(item).put("quantity", 300);
        rows.get(item).put("budgetItem", null);
        refused(caseId, form(rows), "budget item");
        rows.get(item).put("budgetItem", String.valueOf(wishes.budgetItem("300", "all")));
        Map<String, Object> late = form(rows);
        late.put("needBy", LocalDate.now().minusDays(1).toString());
        refused(caseId, late, "is over");
        rows.remove(item);
        assertThatThrownBy(() -> office.complete("om.gromova", caseId, form(rows)))
                .isInstanceOf(RuntimeException.class);
        assertThat(office.task(caseId)).isNotNull();
        dropAll(caseId);
    }

    @Test
    void everyMondayAndThursdayAtEightInTheOfficeTheReviewStartsItself() {
        shortOf("bumaga", "stationery");
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("stock-review")
                .timers()
                .singleResult();
        ZonedDateTime due = timer.getDuedate().toInstant().atZone(ZoneId.of("Europe/Moscow"));
        assertThat(due.getDayOfWeek()).isIn(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThat(due.toLocalTime()).hasToString("08:00");

        List<String> before = running();
        engine.getManagementService().executeJob(timer.getId());
        List<String> after = running();
        after.removeAll(before);
        assertThat(after).hasSize(1);
        office.runJobs(after.get(0));
        assertThat(office.task(after.get(0)).getTaskDefinitionKey()).isEqualTo("user_confirmReorder");
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("stock-review")
                        .timers()
                        .count())
                .isEqualTo(1);
        dropAll(after.get(0));
    }

    private String shortOf(String supplier, String category) {
        String item = items.keep(7, 10, 30, supplier, category);
        items.move(item, -4, "ISSUE", 10);
        mine.add(item);
        return item;
    }

    private String start() {
        return office.start("om.gromova", "stock-review", Map.of());
    }

    private List<String> running() {
        return new ArrayList<>(
                engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("stock-review")
                        .list()
                        .stream()
                        .map(each -> each.getId())
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> shown(String caseId) {
        Map<String, Object> data =
                office.as("om.gromova", () -> forms.ofTask(office.task(caseId).getId()));
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        ((List<Map<String, Object>>) data.get("reorderLines"))
                .forEach(row -> rows.put((String) row.get("item"), new HashMap<>(row)));
        return rows;
    }

    private static void buyOnly(Map<String, Map<String, Object>> rows, List<String> wanted) {
        rows.forEach((item, row) -> row.put("dropped", !wanted.contains(item)));
    }

    private void dropAll(String caseId) {
        Map<String, Map<String, Object>> rows = shown(caseId);
        buyOnly(rows, List.of());
        office.complete("om.gromova", caseId, form(rows));
        assertThat(endOf(caseId)).isEqualTo("end_purchasesStarted");
    }

    private static Map<String, Object> form(Map<String, Map<String, Object>> rows) {
        Map<String, Object> form = new HashMap<>();
        try {
            form.put(
                    "reorderLines",
                    SpinValues.jsonValue(new ObjectMapper().writeValueAsString(rows.values()))
                            .create());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        form.put("needBy", LocalDate.now().plusDays(7).toString());
        form.put("deliverTo", "Store room");
        return form;
    }

    private void refused(String caseId, Map<String, Object> form, String why) {
        assertThatThrownBy(() -> office.complete("om.gromova", caseId, form)).hasMessageContaining(why);
    }

    private List<String> purchases(String caseId) {
        return database.sql("select purchase_case from stock_review_purchase where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private String purchase(String caseId, String supplier, String category) {
        return database.sql("""
                        select purchase_case from stock_review_purchase
                         where case_id = ? and supplier = ? and category = ?
                        """)
                .params(caseId, supplier, category)
                .query(String.class)
                .single();
    }

    private String endOf(String caseId) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult()
                .getEndActivityId();
    }
}
