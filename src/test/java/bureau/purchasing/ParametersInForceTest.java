package bureau.purchasing;

import bureau.EngineRest;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.calendar.WorkingTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static bureau.purchasing.PurchaseWalk.approve;
import static bureau.purchasing.PurchaseWalk.order;
import static bureau.purchasing.PurchaseWalk.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What the controller enters in the register changes how purchases go, from its day on and not before. */
@OfficeTest
class ParametersInForceTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    OrderFacts facts;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    ManagementService management;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private LocalDate tomorrow;

    @BeforeEach
    void lookAtTheCalendar() {
        tomorrow = LocalDate.now(clock).plusDays(1);
    }

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        database.sql("delete from parameter_value where source = 'Order 7'").update();
    }

    @Test
    void orderKeepsTheTaxOfItsDay() {
        enter("vatPercent", "10");
        PurchaseOrder early = ordered();
        assertThat(facts.vatPercent(early)).isEqualTo(22);
        comeTomorrow();
        PurchaseOrder late = ordered();
        assertThat(facts.vatPercent(late)).isEqualTo(10);
        assertThat(facts.vatCents(late, 11_000)).isEqualTo(1_000);
        assertThat(facts.vatPercent(early)).as("its papers stay as they are").isEqualTo(22);
    }

    @Test
    void caseMayBeReturnedAsOftenAsTheOfficeSays() {
        enter("mostReturns", "1");
        String early = office.start("emp.anton", "purchasing", wishes.cupboard());
        for (int i = 0; i < 2; i++) {
            giveBack(early);
        }
        comeTomorrow();
        String late = office.start("emp.anton", "purchasing", wishes.cupboard());
        giveBack(late);
        assertThatThrownBy(() -> giveBack(late)).hasMessageContaining("has been returned once");
    }

    @Test
    void thingThatIsDearBecomesEquipmentByTheDayOfItsReceipt() {
        enter("capitalLimit", "40000");
        assertThat(cardsOf(cupboardReceived())).isZero();
        comeTomorrow();
        assertThat(cardsOf(cupboardReceived())).isOne();
    }

    @Test
    void timerThatRunsKeepsItsTermAndTheNextHasTheNewOne() {
        enter("confirmationHours", "3");
        PurchaseOrder early = ordered();
        Instant due = reminderOf(early);
        assertThat(due).isCloseTo(after(8), within(2, ChronoUnit.MINUTES));
        comeTomorrow();
        assertThat(reminderOf(ordered())).isCloseTo(after(3), within(2, ChronoUnit.MINUTES));
        assertThat(reminderOf(early)).isEqualTo(due);
    }

    @Test
    void registerShowsEachWithItsHelpAndRefusesWhatMakesNoSense() {
        for (String language : new String[] {"en", "ru"}) {
            Visitor controller = controller(language);
            String page = new String(controller.page("/registers/parameters").body(), StandardCharsets.UTF_8);
            assertThat(page)
                    .contains(language.equals("ru") ? "Возвратов дела на доработку" : "Returns of a case for rework")
                    .contains(
                            language.equals("ru")
                                    ? "начатое ожидание срока не меняет"
                                    : "a wait that runs keeps its term")
                    .doesNotContain("??", "registers.parameters.");
        }
        Visitor controller = controller("en");
        assertThat(enter(controller, "ratingDays", "0")).isEqualTo(400);
        assertThat(enter(controller, "vatPercent", "16.5")).isEqualTo(400);
        assertThat(enter(controller, "vatPercent", "101")).isEqualTo(400);
        Visitor employee = visitor("emp.lena", "en");
        assertThat(enter(employee, "vatPercent", "10")).isEqualTo(403);
        assertThat(database.sql("select count(*) from parameter_value where source = 'Order 7'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private PurchaseOrder ordered() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        office.complete("design.head", caseId, approve());
        office.complete("om.gromova", caseId, order());
        return orders.of(caseId).get(0);
    }

    private String cupboardReceived() {
        PurchaseOrder order = ordered();
        office.complete("om.lis", order.caseId(), "user_receiveGoods", received("[{\"line\":1,\"received\":1}]"));
        return order.caseId();
    }

    private void giveBack(String caseId) {
        office.complete("design.head", caseId, Map.of("verdict", "rework", "comment", "Take a cheaper one."));
        office.complete("emp.anton", caseId, wishes.cupboard());
    }

    private Instant reminderOf(PurchaseOrder order) {
        return office.parts(order.caseId()).stream()
                .flatMap(part ->
                        management
                                .createJobQuery()
                                .processInstanceId(part)
                                .activityId("timer_confirmationLate")
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }

    private Instant after(int hours) {
        return workingTime.after(workingTime.now(), Duration.ofHours(hours)).toInstant();
    }

    private long cardsOf(String caseId) {
        return database.sql("select count(*) from equipment where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    private void comeTomorrow() {
        ZonedDateTime noon = tomorrow.atTime(12, 0).atZone(clock.getZone());
        ClockUtil.setCurrentTime(Date.from(noon.toInstant()));
    }

    private void enter(String name, String value) {
        assertThat(enter(controller("en"), name, value)).isEqualTo(302);
    }

    private int enter(Visitor visitor, String name, String value) {
        return visitor.submit(
                        "/registers/parameters",
                        Map.of("name", name, "validFrom", tomorrow.toString(), "value", value, "source", "Order 7"))
                .statusCode();
    }

    private Visitor controller(String language) {
        return visitor("fin.zaytsev", language);
    }

    private Visitor visitor(String person, String language) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, language);
        visitor.login(person, EngineRest.PASSWORD);
        // A session has a token of its own.
        visitor.page("/desk");
        return visitor;
    }
}
