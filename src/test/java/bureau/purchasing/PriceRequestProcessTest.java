package bureau.purchasing;

import bureau.OfficeTest;
import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.models.Coverage;
import bureau.platform.language.Language;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.Requisites;
import bureau.suppliers.Supplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static bureau.purchasing.PriceRequestTrial.BUYER;
import static bureau.purchasing.PriceRequestTrial.CONTROLLER;
import static bureau.purchasing.PriceRequestTrial.choose;
import static bureau.purchasing.PriceRequestTrial.declines;
import static bureau.purchasing.PriceRequestTrial.json;
import static bureau.purchasing.PriceRequestTrial.offer;
import static bureau.purchasing.PriceRequestTrial.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Walks every way through a price request. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PriceRequestProcessTest {

    private static final String ACCOUNT =
            ",\"bankName\":\"Пробный банк\",\"bic\":\"044525225\",\"account\":\"40602810700000000025\","
                    + "\"correspondentAccount\":\"30101810400000000225\"";

    @Autowired
    PriceRequestTrial trial;

    @Autowired
    PriceRequests priceRequests;

    @Autowired
    QuoteAwards awards;

    @Autowired
    Quotations quotations;

    @Autowired
    QuoteChoice choice;

    @Autowired
    PurchaseRequests requests;

    @Autowired
    Ordering ordering;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Coverage coverage;

    @BeforeAll
    void begin() {
        coverage.forget();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        coverage.assertAllPassed(engine.getRepositoryService(), "price-request");
    }

    @Test
    void twoQuotationsAreEnoughAt250000AndTheBestGetsIt() {
        String caseId = trial.begin("stationery", 20_000, null);
        assertThat(priceRequests.current(caseId).minQuotes()).isEqualTo(2);
        assertThat(trial.places(caseId)).containsExactly("user_selectSuppliers");

        trial.complete(BUYER, caseId, select("kantsmir", "bumaga", "mebel"));
        assertThat(trial.tasks(caseId)).hasSize(3);
        assertThat(mails(caseId)).isEqualTo(3);

        trial.answers(caseId, "kantsmir", offer(19_000, 5_100, 5));
        trial.answers(caseId, "mebel", offer(21_000, 4_900, 20));
        assertThat(trial.tasks(caseId)).hasSize(1);
        trial.answers(caseId, "bumaga", declines());
        assertThat(trial.places(caseId)).containsExactly("user_chooseSupplier");

        trial.complete(BUYER, caseId, choose("kantsmir", "kantsmir", null));

        assertThat(trial.ends(caseId)).containsExactly("end_supplierChosen");
        assertThat(outcome(caseId)).isEqualTo("chosen");
        assertThat(awards.awards(caseId))
                .extracting(QuoteAward::line, QuoteAward::supplier, QuoteAward::priceCents, QuoteAward::deliveryDays)
                .containsExactly(tuple(1, "kantsmir", 19_000_00L, 5), tuple(2, "kantsmir", 5_100_00L, 5));
        assertThat(awards.dearerThanApproved(caseId)).isFalse();
        transaction.executeWithoutResult(status -> awards.applyPrices(caseId));
        assertThat(requests.get(caseId).amountCents()).isEqualTo(241_000_00);
        assertThat(requests.lines(caseId)).extracting(PurchaseLine::priceCents).containsExactly(19_000_00L, 5_100_00L);
    }

    @Test
    void threeAreWantedAt350000AndOneWhoDoesNotAnswerLeadsToTheController() {
        String caseId = trial.begin("stationery", 30_000, null);
        assertThat(priceRequests.current(caseId).minQuotes()).isEqualTo(3);
        assertThatThrownBy(() -> trial.complete(BUYER, caseId, select("kantsmir", "bumaga", "mebel")))
                .hasMessageContaining("At least 4 suppliers");
        Map<String, Object> few = select("kantsmir", "bumaga", "mebel");
        few.put("fewAskedReason", "There are only three in the town.");
        trial.complete(BUYER, caseId, few);
        trial.answers(caseId, "kantsmir", offer(29_000, 5_000, 5));
        trial.answers(caseId, "bumaga", offer(31_000, 4_000, 5));
        trial.dayIsOver(caseId);
        assertThat(trial.places(caseId)).containsExactly("user_acceptFewerQuotes");

        // The buyer may not decide that, not even as a controller.
        database.sql("insert into act_id_membership (user_id_, group_id_) values (?, 'finance_controller')")
                .param(BUYER)
                .update();
        try {
            for (Map<String, Object> decision : List.<Map<String, Object>>of(
                    accept("Enough."), Map.of("goOn", "further"), Map.of("goOn", "extend", "extendDays", 2))) {
                assertThatThrownBy(() -> trial.complete(BUYER, caseId, decision))
                        .hasMessageContaining("may not decide how many");
            }
        } finally {
            database.sql("delete from act_id_membership where user_id_ = ? and group_id_ = 'finance_controller'")
                    .param(BUYER)
                    .update();
        }
        engine.getTaskService().setAssignee(trial.onlyTask(caseId).getId(), null);

        LocalDate before = priceRequests.asked(caseId, "mebel").answerUntil();
        trial.complete(CONTROLLER, caseId, Map.of("goOn", "extend", "extendDays", 20));
        assertThat(trial.tasks(caseId)).hasSize(1);
        assertThat(priceRequests.asked(caseId, "mebel").answerUntil()).isAfter(before);
        trial.dayIsOver(caseId);

        trial.complete(CONTROLLER, caseId, Map.of("goOn", "further"));
        assertThat(trial.places(caseId)).containsExactly("user_selectSuppliers");
        assertThatThrownBy(() -> trial.complete(BUYER, caseId, select("kantsmir")))
                .isInstanceOf(RuntimeException.class);
        trial.complete(BUYER, caseId, select("softline"));
        assertThat(trial.tasks(caseId)).hasSize(1);
        trial.answers(caseId, "softline", declines());

        assertThatThrownBy(() -> trial.complete(CONTROLLER, caseId, Map.of("goOn", "accept")))
                .hasMessageContaining("fewer quotations are enough");
        trial.complete(CONTROLLER, caseId, accept("Nobody else has them."));
        assertThat(trial.places(caseId)).containsExactly("user_chooseSupplier");
        assertThat(priceRequests.current(caseId).acceptedBy()).isEqualTo(CONTROLLER);

        // bumaga is dearer in total and for the desks, and cheaper only for the lamps.
        assertThatThrownBy(() -> trial.complete(BUYER, caseId, choose("bumaga", "bumaga", null)))
                .hasMessageContaining("Say why");
        trial.complete(BUYER, caseId, choose("kantsmir", "bumaga", null));
        assertThat(awards.awards(caseId)).extracting(QuoteAward::supplier).containsExactly("kantsmir", "bumaga");
    }

    @Test
    void oneQuotationIsEnoughWhenItIsUrgentAndADearerChoiceNeedsItsReasonAndANewSignature() {
        String caseId = trial.begin("IT", 20_000, "The old ones burnt.");
        assertThat(priceRequests.current(caseId).minQuotes()).isEqualTo(1);
        assertThat(priceRequests.current(caseId).answerDays()).isEqualTo(1);
        trial.complete(BUYER, caseId, select("kantsmir", "mebel"));
        trial.answers(caseId, "kantsmir", offer(20_000, null, 5));
        trial.answers(caseId, "mebel", offer(22_000, 6_000, 6));

        assertThatThrownBy(() -> trial.complete(BUYER, caseId, choose("kantsmir", null, null)))
                .hasMessageContaining("Say why");
        trial.complete(BUYER, caseId, choose("mebel", "mebel", null));

        assertThat(awards.dearerThanApproved(caseId)).isTrue();
        transaction.executeWithoutResult(status -> awards.applyPrices(caseId));
        assertThat(awards.dearerThanApproved(caseId)).isTrue();
        assertThat(requests.get(caseId).amountCents()).isEqualTo(280_000_00);
    }

    @Test
    void whoIsAskedOnceMoreGivesANewVersionAndNobodyMayFitInTheEnd() {
        String caseId = trial.begin("stationery", 20_000, null);
        trial.complete(BUYER, caseId, select("kantsmir", "bumaga", "mebel"));
        trial.answers(caseId, "kantsmir", offer(25_000, 5_000, 5));
        trial.answers(caseId, "bumaga", offer(26_000, 5_000, 5));
        trial.answers(caseId, "mebel", declines());

        assertThatThrownBy(() -> trial.complete(BUYER, caseId, again("mebel"))).isInstanceOf(RuntimeException.class);
        trial.complete(BUYER, caseId, again("kantsmir", "bumaga"));
        trial.answers(caseId, "kantsmir", offer(24_000, 5_000, 5));
        trial.dayIsOver(caseId);

        assertThat(quotations.of(caseId))
                .extracting(Quotation::supplier, Quotation::version, Quotation::totalCents)
                .containsExactly(tuple("bumaga", 1, 310_000_00L), tuple("kantsmir", 2, 290_000_00L));
        assertThatThrownBy(() -> trial.complete(BUYER, caseId, Map.of("quoteOutcome", "noSupplier")))
                .hasMessageContaining("why nobody fits");
        trial.complete(BUYER, caseId, Map.of("quoteOutcome", "noSupplier", "reason", "All far too dear."));

        assertThat(trial.ends(caseId)).containsExactly("end_noSupplier");
        assertThat(outcome(caseId)).isEqualTo("noSupplier");
        assertThat(awards.awards(caseId)).isEmpty();
    }

    @Test
    void supplierBlockedMeanwhileIsNeitherAskedNorChosen() {
        String caseId = trial.begin("stationery", 20_000, null);
        assertThat(priceRequests.askable(caseId)).extracting(Supplier::id).doesNotContain("sklad");
        assertThatThrownBy(() -> trial.complete(BUYER, caseId, select("kantsmir", "bumaga", "sklad")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> priceRequests.select(
                        caseId,
                        BUYER,
                        new PriceRequests.Selection(
                                List.of("sklad"),
                                List.of(),
                                null,
                                null,
                                LocalDate.now().plusDays(7))))
                .hasMessageContaining("blocked");
        trial.complete(BUYER, caseId, select("kantsmir", "bumaga", "klimat"));
        trial.answers(caseId, "kantsmir", offer(21_000, 5_000, 5));
        trial.answers(caseId, "bumaga", offer(22_000, 5_000, 5));
        trial.answers(caseId, "klimat", offer(15_000, 4_000, 2));
        trial.block("klimat", true);
        try {
            assertThatThrownBy(() -> trial.complete(BUYER, caseId, choose("klimat", "klimat", null)))
                    .isInstanceOf(RuntimeException.class);
            Map<Integer, String> winners = Map.of(1, "klimat", 2, "klimat");
            assertThatThrownBy(() -> choice.choose(caseId, BUYER, winners, "Cheapest."))
                    .hasMessageContaining("blocked");
            assertThat(trial.places(caseId)).containsExactly("user_chooseSupplier");
        } finally {
            trial.block("klimat", false);
        }
    }

    @Test
    void newSupplierIsAddedUnlessHisTaxNumberIsWrongOrKnown() {
        String caseId = trial.begin("stationery", 20_000, "Tomorrow.");
        assertThatThrownBy(() -> trial.complete(BUYER, caseId, selectWithNew("0000135714")))
                .hasMessageContaining("cannot be right");
        assertThatThrownBy(() -> trial.complete(BUYER, caseId, selectWithNew("0000135713")))
                .hasMessageContaining("already");
        String inn = freshInn();
        trial.complete(BUYER, caseId, selectWithNew(inn));
        assertThat(trial.tasks(caseId)).hasSize(2);
        assertThat(database.sql("select language from supplier where inn = ?")
                        .param(inn)
                        .query(String.class)
                        .single())
                .isEqualTo("en");
        assertThat(database.sql("""
                                select count(*) from outgoing_mail m join outgoing_mail_attachment a on a.mail_id = m.id
                                 where m.case_id = ? and m.recipient_address = ? and m.language = 'en'
                                """)
                        .params(caseId, inn + "@supplier.example")
                        .query(Long.class)
                        .single())
                .as("the paper in both languages and the table to fill in")
                .isEqualTo(3);
    }

    @Test
    void newSupplierWhoIsChosenIsExaminedBeforeTheOrder() {
        String caseId = trial.begin("stationery", 20_000, "Tomorrow.");
        String inn = freshInn();
        trial.complete(BUYER, caseId, selectWithNew(inn, ACCOUNT));
        String supplier = idOf(inn);
        trial.answers(caseId, "kantsmir", offer(25_000, 6_000, 5));
        trial.answers(caseId, supplier, offer(19_000, 5_000, 5));
        assertThat(sheets(caseId)).hasSize(2);
        trial.complete(BUYER, caseId, choose(supplier, supplier, null));
        assertThat(sheets(caseId)).hasSize(4).extracting(Document::version).containsOnly(1, 2);

        assertThat(trial.places(caseId)).containsExactly("user_confirmSupplier");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> ordering.issue(caseId, BUYER, draft(caseId, supplier))))
                .hasMessageContaining("Nobody has examined");
        trial.complete("pay.petrov", caseId, Map.of("decision", "approve", "askedByPhone", true));
        assertThat(trial.ends(caseId)).containsExactly("end_supplierChosen");
        assertThat(accounts.payee(supplier)).isPresent();
        transaction.executeWithoutResult(status -> ordering.issue(caseId, BUYER, draft(caseId, supplier)));
        accounts.close(accounts.payee(supplier).orElseThrow().id());
    }

    @Test
    void whoIsRefusedIsLeftOutAndTheOthersAreComparedAgain() {
        String caseId = trial.begin("stationery", 20_000, "Tomorrow.");
        String inn = freshInn();
        trial.complete(BUYER, caseId, selectWithNew(inn));
        String supplier = idOf(inn);
        trial.answers(caseId, "kantsmir", offer(25_000, 6_000, 5));
        trial.answers(caseId, supplier, offer(19_000, 5_000, 5));
        trial.complete(BUYER, caseId, choose(supplier, "kantsmir", "Lamps of better quality."));
        trial.complete("pay.petrov", caseId, Map.of("decision", "refuse", "remark", "Nobody there."));

        assertThat(trial.places(caseId)).containsExactly("user_chooseSupplier");
        assertThat(awards.awards(caseId)).isEmpty();
        assertThat(priceRequests.current(caseId).outcome()).isNull();
        Map<Integer, String> winners = Map.of(1, supplier, 2, supplier);
        assertThatThrownBy(() -> choice.choose(caseId, BUYER, winners, "Cheapest."))
                .hasMessageContaining("blocked");
        // The best of those who are left, so that no reason is needed.
        trial.complete(BUYER, caseId, choose("kantsmir", "kantsmir", null));
        assertThat(trial.ends(caseId)).containsExactly("end_supplierChosen");
    }

    @Test
    void halfOfTheBankDetailsAreRefused() {
        String caseId = trial.begin("stationery", 20_000, "Tomorrow.");
        for (String missing : List.of("bankName", "bic", "account", "correspondentAccount")) {
            String half = ACCOUNT.replaceAll(",\"" + missing + "\":\"[^\"]*\"", "");
            assertThat(half).isNotEqualTo(ACCOUNT);
            assertThatThrownBy(() -> trial.complete(BUYER, caseId, selectWithNew(freshInn(), half)))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(trial.places(caseId)).containsExactly("user_selectSuppliers");
    }

    @Test
    void comparisonSheetHasRoomForTheBestSix() {
        String caseId = trial.begin("stationery", 20_000, null);
        List<String> seven = database.sql(
                        "select id from supplier where state = 'APPROVED' and entered_by is null order by id limit 7")
                .query(String.class)
                .list();
        trial.complete(BUYER, caseId, select(seven.toArray(String[]::new)));
        for (int i = 0; i < seven.size(); i++) {
            trial.answers(caseId, seven.get(i), offer(19_000 + 100 * i, 5_000, 5));
        }
        assertThat(trial.places(caseId)).containsExactly("user_chooseSupplier");
        assertThat(sheets(caseId)).extracting(Document::language).containsExactlyInAnyOrder(Language.RU, Language.EN);
    }

    @Test
    void equivalentOfWhatMustBeExactIsRefused() {
        String caseId = trial.begin("stationery", 20_000, "Tomorrow.");
        trial.complete(BUYER, caseId, select("kantsmir", "mebel"));
        Map<String, Object> instead = offer(20_000, 5_000, 5);
        instead.put(
                "quotedLines",
                json("[{\"line\":1,\"price\":100,\"offeredInstead\":\"Table\"},{\"line\":2,\"price\":100}]"));
        assertThatThrownBy(() -> trial.answers(caseId, "kantsmir", instead)).hasMessageContaining("no equivalent");
        Map<String, Object> nothing = offer(20_000, 5_000, 5);
        nothing.put("quotedLines", json("[{\"line\":1},{\"line\":2}]"));
        assertThatThrownBy(() -> trial.answers(caseId, "kantsmir", nothing)).hasMessageContaining("at least one line");
        Map<String, Object> expired = offer(20_000, 5_000, 5);
        expired.put("validUntil", LocalDate.now().minusDays(1).toString());
        assertThatThrownBy(() -> trial.answers(caseId, "kantsmir", expired)).hasMessageContaining("not valid any more");
    }

    @Test
    void secondRoundAsksNobodyWhoDeclinedTheOrderAndOnlyForWhatIsNotOrdered() {
        String caseId = trial.begin("furniture", 20_000, "Tomorrow.");
        trial.complete(BUYER, caseId, select("kantsmir", "mebel"));
        trial.answers(caseId, "kantsmir", offer(20_500, 5_000, 5));
        trial.answers(caseId, "mebel", offer(30_000, 4_000, 5));
        trial.complete(BUYER, caseId, choose("kantsmir", "mebel", null));
        transaction.executeWithoutResult(status -> awards.applyPrices(caseId));
        PurchaseOrder declined = order(caseId, "kantsmir", 1);
        PurchaseOrder sent = order(caseId, "mebel", 2);
        orders.set(declined.number(), OrderState.DECLINED);
        orders.set(sent.number(), OrderState.SENT);

        assertThat(trial.places(caseId)).containsExactly("user_selectSuppliers");
        assertThat(priceRequests.current(caseId).round()).isEqualTo(2);
        assertThat(priceRequests.askable(caseId))
                .extracting(Supplier::id)
                .contains("mebel")
                .doesNotContain("kantsmir");
        trial.complete(BUYER, caseId, select("mebel", "bumaga"));
        Map<String, Object> desks = offer(21_600, null, 5);
        desks.put("quotedLines", json("[{\"line\":1,\"price\":2160000}]"));
        trial.answers(caseId, "bumaga", desks);
        trial.answers(caseId, "mebel", declines());
        Map<String, Object> chosen = choose("bumaga", null, null);
        chosen.put("choices", json("[{\"line\":1,\"winner\":\"bumaga\"}]"));
        engine.getRuntimeService().setVariable(caseId, "category", "stationery");
        trial.complete(BUYER, caseId, chosen);

        assertThat(awards.awards(caseId)).singleElement().satisfies(award -> {
            assertThat(award.supplier()).isEqualTo("bumaga");
            // What was tolerated in the first round is not the measure of the second.
            assertThat(award.approvedPriceCents()).isEqualTo(20_000_00);
        });
        assertThat(awards.dearerThanApproved(caseId)).isTrue();
        assertThat(quotations.of(caseId)).extracting(Quotation::round).containsExactly(1, 1, 2);
    }

    private PurchaseOrder order(String caseId, String supplier, int line) {
        return ordering.issue(
                caseId,
                BUYER,
                new Ordering.Draft(
                        supplier,
                        LocalDate.now().plusDays(5),
                        0,
                        null,
                        Map.of(line, new Ordering.Ordered(BigDecimal.TEN, 20_500_00))));
    }

    private long mails(String caseId) {
        return database.sql("select count(*) from outgoing_mail where case_id = ? and kind = 'price-request'")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    private Object outcome(String caseId) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(caseId)
                .variableName("quoteOutcome")
                .singleResult()
                .getValue();
    }

    private static Map<String, Object> accept(String reason) {
        return Map.of("goOn", "accept", "reason", reason);
    }

    private static Map<String, Object> again(String... suppliers) {
        Map<String, Object> form = new HashMap<>();
        form.put("quoteOutcome", "again");
        form.put("askAgain", json("[\"" + String.join("\",\"", suppliers) + "\"]"));
        form.put("answerUntil", LocalDate.now().plusDays(7).toString());
        return form;
    }

    private static Map<String, Object> selectWithNew(String inn) {
        return selectWithNew(inn, "");
    }

    private String idOf(String inn) {
        return database.sql("select id from supplier where inn = ?")
                .param(inn)
                .query(String.class)
                .single();
    }

    private List<Document> sheets(String caseId) {
        return documents.list(caseId).stream()
                .filter(each -> each.kind().equals(QuoteComparisonDocument.KIND))
                .toList();
    }

    private Ordering.Draft draft(String caseId, String supplier) {
        return new Ordering.Draft(supplier, LocalDate.now().plusDays(5), 0, null, ordering.everythingLeft(caseId));
    }

    private static Map<String, Object> selectWithNew(String inn, String bank) {
        Map<String, Object> form = select("kantsmir");
        form.put(
                "newSuppliers",
                json("[{\"nameRu\":\"ООО «Новый»\",\"nameEn\":\"Novy LLC\",\"inn\":\"" + inn
                        + "\",\"kpp\":\"000001001\",\"email\":\"" + inn + "@supplier.example\",\"language\":\"en\""
                        + bank + "}]"));
        return form;
    }

    /** A number that no other supplier of this database has. */
    private String freshInn() {
        return IntStream.range(1_000, 9_999)
                .mapToObj(number -> "00099" + number)
                .flatMap(digits -> IntStream.range(0, 10).mapToObj(check -> digits + check))
                .filter(Requisites::isInn)
                .filter(inn -> !database.sql("select exists (select 1 from supplier where inn = ?)")
                        .param(inn)
                        .query(Boolean.class)
                        .single())
                .findFirst()
                .orElseThrow();
    }
}
