package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.models.Coverage;
import bureau.platform.forms.FormData;
import bureau.platform.language.Language;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.NewSuppliers;
import bureau.suppliers.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Walks every way that an invoice can go. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplierInvoiceProcessTest {

    /** Where the office's day ends; the computer may still be a day behind. */
    private static final ZoneId OFFICE = ZoneId.of("Europe/Moscow");

    private static final String KANTSMIR = "0000135713";

    @Autowired
    OfficeDriver office;

    @Autowired
    SentOrders sent;

    @Autowired
    Invoices invoices;

    @Autowired
    SupplierInvoices rows;

    @Autowired
    InvoiceMoney amounts;

    @Autowired
    InvoicePayments payments;

    @Autowired
    InvoiceDecisions decisions;

    @Autowired
    InvoiceAccess access;

    @Autowired
    PaymentRequests requests;

    @Autowired
    Documents documents;

    @Autowired
    FormData forms;

    @Autowired
    Suppliers suppliers;

    @Autowired
    BankAccounts accounts;

    @Autowired
    NewSuppliers newcomers;

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
        coverage.assertAllPassed(engine.getRepositoryService(), "supplier-invoice");
    }

    @Test
    void invoiceForWhatWasAcceptedIsAgreedToAndPaidAndEndsWithItsOrder() {
        PurchaseOrder order = sent.of("2", 1000_00, 0);
        sent.receive(order, "2");
        String invoice = record(order, "INVOICE", 2000_00);

        assertThat(rows.get(invoice).number()).matches("СЧП-\\d{4}-\\d{6}");
        assertThat(keyOf(invoice)).isEqualTo(rows.get(invoice).number());
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        approve(invoice);
        Task payment = task(invoice, "user_postPayment");
        LocalDateTime due = payment.getDueDate().toInstant().atZone(OFFICE).toLocalDateTime();
        assertThat(due).isBefore(LocalDateTime.of(rows.get(invoice).dueOn(), LocalTime.MIDNIGHT));
        assertThat(invoices.settled(order.number())).isFalse();
        pay(invoice, 2000_00);

        assertThat(invoices.settled(order.number())).isTrue();
        assertThat(waitsAt(invoice)).isEmpty();
        sent.close(order);
        office.runJobs(invoice);
        assertThat(endOf(invoice)).isEqualTo("end_invoicePaid");
        assertBooked(order, 2000_00);
    }

    @Test
    void invoiceBeforeTheGoodsIsBlockedAndReleasesItselfWhenTheyAreThere() {
        PurchaseOrder order = sent.of("3", 1000_00, 0);
        String invoice = record(order, "INVOICE", 3000_00);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        assertThat(findings(invoice)).containsExactly(InvoiceFinding.Kind.QUANTITY);

        sent.receive(order, "1.5");
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        sent.receive(order, "1.5");
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");

        // A receipt that is taken back blocks it again, as long as nobody has agreed to the payment.
        sent.takeBack(order);
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        sent.receive(order, "1.5");
        office.runJobs(invoice);
        approve(invoice);
        pay(invoice, 3000_00);
        sent.close(order);
        office.runJobs(invoice);
        assertBooked(order, 3000_00);
    }

    @Test
    void everyDeliveryMayHaveItsOwnInvoiceAndItsPartsMayBePaidOneByOne() {
        PurchaseOrder order = sent.of("10", 100_00, 0);
        sent.receive(order, "4");
        String first = record(order, "INVOICE", 400_00);
        String second = record(order, "INVOICE", 600_00, line(order, "6", null));
        assertThat(waitsAt(first)).containsExactly("user_approvePayment");
        assertThat(waitsAt(second)).containsExactly("user_resolveMismatch");
        approve(first);
        pay(first, 150_00);
        assertThat(waitsAt(first)).containsExactly("user_postPayment");
        assertThatThrownBy(() -> pay(first, 251_00)).hasMessageContaining("250");
        pay(first, 250_00);
        assertThat(invoices.settled(order.number())).isFalse();

        sent.receive(order, "6");
        office.runJobs(second);
        approve(second);
        pay(second, 600_00);
        assertThat(invoices.settled(order.number())).isTrue();
        sent.close(order);
        office.runJobs(first);
        office.runJobs(second);
        assertThat(endOf(first)).isEqualTo("end_invoicePaid");
        assertThat(endOf(second)).isEqualTo("end_invoicePaid");
        assertBooked(order, 1000_00);
    }

    @Test
    void dearerInvoiceIsReleasedByASecondPersonOnly() {
        PurchaseOrder order = sent.of("1", 1000_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 1100_00, line(order, "1", 1100_00L));
        assertThat(findings(invoice)).containsExactly(InvoiceFinding.Kind.PRICE);
        assertThatThrownBy(() -> resolve(invoice, "accept", " ")).isInstanceOf(RuntimeException.class);
        resolve(invoice, "again", null);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        resolve(invoice, "accept", "The price list has changed.");
        assertThat(waitsAt(invoice)).containsExactly("user_releaseBlock");

        withRole(
                "pay.petrov",
                "finance_controller",
                () -> assertThatThrownBy(() -> release("pay.petrov", invoice, true))
                        .isInstanceOf(RuntimeException.class));
        withRole(
                "om.gromova",
                "finance_controller",
                () -> assertThatThrownBy(() -> release("om.gromova", invoice, true))
                        .isInstanceOf(RuntimeException.class));
        release("fin.zaytsev", invoice, false);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        resolve(invoice, "accept", "The price list has changed.");
        release("fin.zaytsev", invoice, true);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        // What was accepted stays so, whatever else happens to the order.
        transaction.executeWithoutResult(status -> invoices.orderMoved(order.number()));
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        approve(invoice);
        pay(invoice, 1100_00);
        sent.close(order);
        office.runJobs(invoice);
        assertBooked(order, 1100_00);
    }

    @Test
    void whatWasReadWrongIsCorrected() {
        PurchaseOrder order = sent.of("2", 500_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 1000_00, line(order, "2", null));
        Map<String, Object> form = paper(500_00, line(order, "1", null));
        form.put("resolution", "correct");
        complete("chiefacc.kim", invoice, "user_resolveMismatch", form);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        assertThat(rows.get(invoice).totalCents()).isEqualTo(500_00);
        assertThat(access.requestersOf(invoice)).contains("chiefacc.kim");
    }

    @Test
    void paymentIsHeldAndReleasedBeforeAndAfterItWasAgreedTo() {
        PurchaseOrder order = sent.of("1", 700_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 700_00);
        complete("cfo.belov", invoice, "user_approvePayment", Map.of("payment", "hold", "reason", "Ask the buyer."));
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        transaction.executeWithoutResult(status -> invoices.orderMoved(order.number()));
        office.runJobs(invoice);
        assertThat(findings(invoice)).containsExactly(InvoiceFinding.Kind.HELD);
        resolve(invoice, "accept", "The buyer has answered.");
        release("fin.zaytsev", invoice, true);
        approve(invoice);
        complete("chiefacc.kim", invoice, "user_postPayment", Map.of("posting", "hold", "reason", "Account closed."));
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        resolve(invoice, "accept", "A new account is confirmed.");
        release("fin.zaytsev", invoice, true);
        approve(invoice);
        pay(invoice, 700_00);
        sent.close(order);
        office.runJobs(invoice);
        assertBooked(order, 700_00);
    }

    @Test
    void refusedAndReturnedInvoicesTakeNothingFromTheOrder() {
        PurchaseOrder order = sent.of("1", 300_00, 0);
        sent.receive(order, "1");
        String refused = record(order, "INVOICE", 300_00);
        complete("cfo.belov", refused, "user_approvePayment", Map.of("payment", "refuse", "reason", "Not ours."));
        assertThat(endOf(refused)).isEqualTo("end_invoiceCancelled");
        String returned = record(order, "INVOICE", 330_00, line(order, "1", 330_00L));
        resolve(returned, "return", "Too dear.");
        assertThat(endOf(returned)).isEqualTo("end_invoiceCancelled");
        assertThat(committed(order)).isEqualTo(300_00);
    }

    @Test
    void cancelledInvoiceThatWasPaidComesBackInPartsAndMayBeRecordedAgain() {
        PurchaseOrder order = sent.of("1", 900_00, 0);
        sent.receive(order, "1");
        Map<String, Object> form = paper(900_00);
        String invoice = record("pay.petrov", order, "INVOICE", form);
        assertThatThrownBy(() -> record("chiefacc.kim", order, "INVOICE", form))
                .hasMessageContaining("already recorded");
        approve(invoice);
        pay(invoice, 900_00);
        ask(invoice);
        complete("pay.petrov", invoice, "user_cancelInvoice", Map.of("cancellation", "keep"));
        assertThat(rows.get(invoice).state()).isEqualTo(InvoiceState.PAID);
        office.as("pay.petrov", () -> invoices.cancel(rows.get(invoice).number(), "pay.petrov", "Paid twice."));
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_recordRefund");
        assertThat(amounts.creditCents(rows.get(invoice))).isEqualTo(900_00);
        refund(invoice, 400_00);
        assertThatThrownBy(() -> refund(invoice, 500_01)).hasMessageContaining("500");
        String again = record("chiefacc.kim", order, "INVOICE", form);
        assertThat(waitsAt(again)).containsExactly("user_approvePayment");
        refund(invoice, 500_00);
        assertThat(endOf(invoice)).isEqualTo("end_invoiceCancelled");
        assertThat(committed(order)).isEqualTo(900_00);
        approve(again);
        complete("pay.petrov", again, "user_postPayment", payment(900_00));
        sent.close(order);
        office.runJobs(again);
        assertBooked(order, 900_00);
    }

    @Test
    void prepaymentIsTakenOffTheInvoice() {
        PurchaseOrder order = sent.of("10", 100_00, 30);
        String tooMuch = record(order, "PREPAYMENT", 301_00);
        assertThat(findings(tooMuch)).containsExactly(InvoiceFinding.Kind.PREPAYMENT);
        resolve(tooMuch, "return", "The order says 30 %.");
        String prepayment = record(order, "PREPAYMENT", 300_00);
        approve(prepayment);
        pay(prepayment, 300_00);
        assertThat(invoices.settled(order.number())).isFalse();
        sent.receive(order, "10");
        String invoice = record(order, "INVOICE", 1000_00);
        approve(invoice);
        assertThat(amounts.openCents(rows.get(invoice))).isEqualTo(700_00);
        pay(invoice, 700_00);
        assertThat(invoices.settled(order.number())).isTrue();
        sent.close(order);
        office.runJobs(invoice);
        office.runJobs(prepayment);
        assertThat(endOf(prepayment)).isEqualTo("end_invoicePaid");
        assertBooked(order, 1000_00);
    }

    @Test
    void creditNoteBeforeTheInvoiceIsTakenOffItAndEndsByItself() {
        PurchaseOrder order = sent.of("10", 100_00, 0);
        sent.receive(order, "10");
        String note = record(order, "CREDIT_NOTE", 100_00);
        assertThat(waitsAt(note)).containsExactly("user_recordRefund");
        String invoice = record(order, "INVOICE", 1000_00);
        approve(invoice);
        office.runJobs(note);
        assertThat(endOf(note)).isEqualTo("end_creditNoteSettled");
        assertThat(amounts.openCents(rows.get(invoice))).isEqualTo(900_00);
        pay(invoice, 900_00);
        assertThat(invoices.settled(order.number())).isTrue();
        sent.close(order);
        office.runJobs(invoice);
        assertBooked(order, 900_00);
    }

    @Test
    void creditNoteForWhatWasNotAcceptedReleasesTheInvoice() {
        PurchaseOrder order = sent.of("10", 100_00, 0);
        sent.receive(order, "8");
        String invoice = record(order, "INVOICE", 1000_00, line(order, "10", null));
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        String note = record(order, "CREDIT_NOTE", 200_00, line(order, "2", null));
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        approve(invoice);
        office.runJobs(note);
        assertThat(endOf(note)).isEqualTo("end_creditNoteSettled");
        pay(invoice, 800_00);
        assertThat(invoices.settled(order.number())).isTrue();
    }

    @Test
    void creditNoteAfterThePaymentComesBackAsMoneyOrOffAnotherInvoice() {
        PurchaseOrder order = sent.of("1", 1000_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 1000_00);
        approve(invoice);
        pay(invoice, 1000_00);
        PurchaseOrder other = sent.of("1", 500_00, 0);
        sent.receive(other, "1");
        String elsewhere = record(other, "INVOICE", 500_00);
        String note = record(order, "CREDIT_NOTE", 300_00);
        assertThat(invoices.settled(order.number())).isFalse();
        complete(
                "pay.petrov",
                note,
                "user_recordRefund",
                Map.of("refund", "setOff", "otherInvoice", rows.get(elsewhere).number(), "amount", 100_00L));
        refund(note, 200_00);
        assertThat(endOf(note)).isEqualTo("end_creditNoteSettled");
        assertThat(invoices.settled(order.number())).isTrue();
        approve(elsewhere);
        pay(elsewhere, 400_00);
        sent.close(order);
        sent.close(other);
        office.runJobs(invoice);
        assertBooked(order, 700_00);
        assertBooked(other, 500_00);
    }

    @Test
    void creditThatCoversAnInvoiceOnItsWayToTheBankLeavesNothingToPay() {
        PurchaseOrder order = sent.of("1", 100_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 100_00);
        approve(invoice);
        String note = record(order, "CREDIT_NOTE", 100_00);
        complete("chiefacc.kim", invoice, "user_postPayment", Map.of("posting", "setOff"));
        office.runJobs(note);
        assertThat(endOf(note)).isEqualTo("end_creditNoteSettled");
        assertThat(rows.get(invoice).state()).isEqualTo(InvoiceState.PAID);
        sent.close(order);
        office.runJobs(invoice);
        assertBooked(order, 0);
    }

    @Test
    void creditNoteThatWasRecordedByMistakeIsCancelledAndWhatItMadeRightIsBlockedAgain() {
        PurchaseOrder order = sent.of("10", 100_00, 0);
        sent.receive(order, "8");
        String invoice = record(order, "INVOICE", 1000_00, line(order, "10", null));
        String note = record(order, "CREDIT_NOTE", 200_00, line(order, "2", null));
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        assertThatThrownBy(() -> cancelNote(note, " ")).isInstanceOf(RuntimeException.class);

        cancelNote(note, "It belongs to another order.");
        assertThat(endOf(note)).isEqualTo("end_creditNoteCancelled");
        assertThat(rows.get(note).state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(amounts.creditCents(rows.get(note))).isZero();
        assertThat(committed(order)).isEqualTo(1000_00);
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
    }

    @Test
    void ofACreditNoteThatWasUsedInPartTheRestIsCancelledAndACancelledInvoiceIsNone() {
        PurchaseOrder order = sent.of("10", 100_00, 0);
        sent.receive(order, "10");
        String note = record(order, "CREDIT_NOTE", 300_00);
        refund(note, 100_00);
        assertThatThrownBy(() -> cancelNote(note, " ")).isInstanceOf(RuntimeException.class);
        cancelNote(note, "A mistake.");
        assertThat(endOf(note)).isEqualTo("end_creditNoteCancelled");
        assertThat(rows.get(note).state()).isEqualTo(InvoiceState.PAID);
        assertThat(rows.get(note).totalCents()).isEqualTo(100_00);
        assertThat(amounts.creditCents(rows.get(note))).isZero();
        assertThat(decisions.last(note, InvoiceVerdict.CANCELLED).orElseThrow().reason())
                .contains("200", "300", "A mistake.");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> payments.cancelCredit(note, "pay.petrov", "Once more.")))
                .hasMessageContaining("nothing of it is left");
        String invoice = record(order, "INVOICE", 1000_00);
        approve(invoice);
        assertThat(amounts.openCents(rows.get(invoice))).isEqualTo(1000_00);
        pay(invoice, 800_00);
        ask(invoice);
        complete("pay.petrov", invoice, "user_cancelInvoice", Map.of("cancellation", "cancel", "reason", "Wrong."));
        assertThatThrownBy(() -> cancelNote(invoice, "A mistake.")).hasMessageContaining("cancelled already");
    }

    @Test
    void restOfACreditNoteThatMadeAnInvoiceRightIsCancelledAndTheInvoiceComparedAgain() {
        PurchaseOrder order = sent.of("10", 100_00, 0);
        sent.receive(order, "8");
        String invoice = record(order, "INVOICE", 1000_00, line(order, "10", null));
        String note = record(order, "CREDIT_NOTE", 200_00, line(order, "2", null));
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        refund(note, 50_00);
        cancelNote(note, "It belongs to another order.");
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        assertThat(rows.lines(note).get(0).quantity()).isEqualByComparingTo("0.5");
    }

    @Test
    void paymentThatWasAgreedToIsStoppedWhenAReceiptIsTakenBack() {
        PurchaseOrder order = sent.of("4", 100_00, 0);
        sent.receive(order, "4");
        String invoice = record(order, "INVOICE", 400_00);
        approve(invoice);
        sent.takeBack(order);
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        sent.receive(order, "4");
        office.runJobs(invoice);
        approve(invoice);

        // Also when it happens while a part is being booked and the invoice waits for nothing.
        Task payment = task(invoice, "user_postPayment");
        office.as("chiefacc.kim", () -> {
            engine.getTaskService().claim(payment.getId(), "chiefacc.kim");
            engine.getFormService().submitTaskForm(payment.getId(), new HashMap<>(payment(100_00)));
        });
        sent.takeBack(order);
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        assertThat(findings(invoice)).containsExactly(InvoiceFinding.Kind.QUANTITY);
        sent.receive(order, "4");
        office.runJobs(invoice);
        approve(invoice);
        pay(invoice, 300_00);
        // What is paid stays paid.
        sent.takeBack(order);
        office.runJobs(invoice);
        assertThat(rows.get(invoice).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void ofSeveralInvoicesOnlyTheOneThatIsTooMuchIsStopped() {
        PurchaseOrder order = sent.of("10", 100_00, 0);
        sent.receive(order, "6");
        String first = record(order, "INVOICE", 600_00);
        sent.receive(order, "4");
        String second = record(order, "INVOICE", 400_00);
        approve(first);
        approve(second);
        sent.takeBack(order);
        office.runJobs(first);
        office.runJobs(second);
        assertThat(waitsAt(first)).containsExactly("user_postPayment");
        assertThat(waitsAt(second)).containsExactly("user_resolveMismatch");
    }

    @Test
    void nothingIsPaidToASupplierWithoutAConfirmedAccount() {
        String supplier = newcomers.enter("om.gromova");
        database.sql("update supplier set state = 'APPROVED' where id = ?")
                .param(supplier)
                .update();
        PurchaseOrder order = sent.from("emp.anton", supplier, "1", 100_00, 0);
        sent.receive(order, "1");
        Map<String, Object> form = paper(100_00);
        form.put("supplierInn", suppliers.get(supplier).inn());
        String invoice = record("pay.petrov", order, "INVOICE", form);
        assertThat(findings(invoice)).containsExactly(InvoiceFinding.Kind.NO_ACCOUNT);
        assertThatThrownBy(() -> resolve(invoice, "accept", "He is honest.")).hasMessageContaining("bank account");

        long account = accounts.enter(supplier, newcomers.details(), "cfo.belov");
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        accounts.confirm(account, "pay.petrov", true);
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        // The finance director entered the account himself.
        assertThatThrownBy(() -> approve(invoice)).isInstanceOf(RuntimeException.class);
        complete("ceo.orlova", invoice, "user_approvePayment", Map.of("payment", "approve"));
        assertThat(bankFile(invoice)).contains("ПолучательРасчСчет=40602810700000000025");

        accounts.close(account);
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        assertThat(findings(invoice)).containsExactly(InvoiceFinding.Kind.NO_ACCOUNT);
    }

    @Test
    void nothingIsPaidToABlockedSupplierUntilTheBlockIsLifted() {
        String supplier = newcomers.enter("om.gromova");
        database.sql("update supplier set state = 'APPROVED' where id = ?")
                .param(supplier)
                .update();
        accounts.confirm(accounts.enter(supplier, newcomers.details(), "om.gromova"), "chiefacc.kim", true);
        PurchaseOrder order = sent.from("emp.anton", supplier, "1", 100_00, 0);
        sent.receive(order, "1");
        Map<String, Object> form = paper(100_00);
        form.put("supplierInn", suppliers.get(supplier).inn());
        String invoice = record("pay.petrov", order, "INVOICE", form);
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");

        suppliers.block(supplier, "Sends bricks");
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        assertThat(findings(invoice)).containsExactly(InvoiceFinding.Kind.SUPPLIER_BLOCKED);
        Task resolve = task(invoice, "user_resolveMismatch");
        assertThat(office.as("pay.petrov", () -> forms.ofTask(resolve.getId())).toString())
                .contains("The supplier is blocked: Sends bricks.");
        assertThatThrownBy(() -> resolve(invoice, "accept", "He is honest.")).hasMessageContaining("Sends bricks");

        suppliers.unblock(supplier);
        office.runJobs(invoice);
        approve(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_postPayment");
        // A file that the bank was already sent is agreed to once more.
        suppliers.block(supplier, "Sends bricks");
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        suppliers.unblock(supplier);
        office.runJobs(invoice);
        approve(invoice);
        pay(invoice, 100_00);
        assertThat(invoices.settled(order.number())).isTrue();
    }

    @Test
    void blockBetweenTheSignatureAndTheBankLeavesNoPaymentFile() {
        String supplier = newcomers.enter("om.gromova");
        database.sql("update supplier set state = 'APPROVED' where id = ?")
                .param(supplier)
                .update();
        accounts.confirm(accounts.enter(supplier, newcomers.details(), "om.gromova"), "chiefacc.kim", true);
        PurchaseOrder order = sent.from("emp.anton", supplier, "1", 100_00, 0);
        sent.receive(order, "1");
        Map<String, Object> form = paper(100_00);
        form.put("supplierInn", suppliers.get(supplier).inn());
        String invoice = record("pay.petrov", order, "INVOICE", form);
        office.handIn("cfo.belov", task(invoice, "user_approvePayment"), Map.<String, Object>of("payment", "approve"));
        suppliers.block(supplier, "Sends bricks");
        office.runJobs(invoice);
        assertThat(waitsAt(invoice)).containsExactly("user_resolveMismatch");
        assertThat(documents.list(invoice)).isEmpty();
    }

    @Test
    void bankGetsAFileAndTheCaseARequestInBothLanguagesForEachPart() {
        PurchaseOrder order = sent.of("1", 1220_00, 0);
        sent.receive(order, "1");
        Map<String, Object> form = paper(1220_00);
        form.put("vat", 220_00L);
        String invoice = record("pay.petrov", order, "INVOICE", form);
        assertThat(documents.list(invoice)).isEmpty();
        approve(invoice);

        assertThat(documents.list(invoice))
                .extracting(Document::kind, Document::language)
                .containsExactlyInAnyOrder(
                        tuple("payment-order", Language.RU),
                        tuple("payment-order", Language.EN),
                        tuple("payment-file", Language.RU));
        assertThat(bankFile(invoice))
                .startsWith("1CClientBankExchange")
                .contains("Сумма=1220.00", "ПлательщикРасчСчет=40702810300000000010", "В том числе НДС 220.00 руб.")
                .contains("ПолучательИНН=" + KANTSMIR, rows.get(invoice).supplierNumber());
        assertThat(shownFiles(invoice)).hasSize(3);

        // Held and agreed to once more it is the same payment: the bank may have the file already.
        complete("chiefacc.kim", invoice, "user_postPayment", Map.of("posting", "hold", "reason", "Ask the bank."));
        resolve(invoice, "accept", "The bank has answered.");
        release("fin.zaytsev", invoice, true);
        approve(invoice);
        assertThat(documents.list(invoice)).hasSize(3);

        pay(invoice, 610_00);
        assertThat(documents.list(invoice)).hasSize(6);
        assertThat(bankFile(invoice)).contains("Сумма=610.00", "В том числе НДС 110.00 руб.");
        assertThat(shownFiles(invoice))
                .hasSize(3)
                .allMatch(name ->
                        name.contains(requests.last(invoice).orElseThrow().number()));
        pay(invoice, 610_00);
        assertThat(documents.list(invoice)).hasSize(6);
    }

    @Test
    void freightThatIsChargedAfterTheOrderWasClosedIsReleasedAndPaidAndEndsAtOnce() {
        PurchaseOrder order = sent.of("1", 1000_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 1000_00);
        approve(invoice);
        pay(invoice, 1000_00);
        sent.close(order);
        office.runJobs(invoice);
        assertThatThrownBy(() -> record(order, "INVOICE", 1000_00)).hasMessageContaining("not open");

        String freight = record(order, "SUBSEQUENT", 250_00);
        assertThat(findings(freight)).containsExactly(InvoiceFinding.Kind.CHARGE);
        assertThat(committed(order)).isEqualTo(250_00);
        resolve(freight, "accept", "Agreed by telephone.");
        release("fin.zaytsev", freight, true);
        approve(freight);
        pay(freight, 250_00);
        assertThat(endOf(freight)).isEqualTo("end_invoicePaid");
        assertBooked(order, 1250_00);
    }

    @Test
    void invoiceThatCameByMailIsCompletedByAnAccountant() {
        PurchaseOrder order = sent.of("1", 100_00, 0);
        sent.receive(order, "1");
        String invoice = arrived("M-1");
        Map<String, Object> form = paper(100_00);
        form.put("invoiceEntry", "record");
        form.put("orderNumber", order.number());
        form.put("invoiceKind", "INVOICE");
        complete("pay.petrov", invoice, "user_completeInvoice", form);
        assertThat(keyOf(invoice)).startsWith("СЧП-");
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
    }

    @Test
    void paperThatCameTwiceIsDiscardedAndGetsNoNumber() {
        long before = numbersGiven();
        String again = arrived("M-1");
        complete(
                "pay.petrov",
                again,
                "user_completeInvoice",
                Map.of("invoiceEntry", "discard", "reason", "Recorded yesterday."));
        assertThat(endOf(again)).isEqualTo("end_paperDiscarded");
        assertThat(numbersGiven()).isEqualTo(before);
    }

    private String arrived(String supplierNumber) {
        return engine.getRuntimeService()
                .createMessageCorrelation("purchasing.invoiceArrived")
                .setVariable("supplierNumber", supplierNumber)
                .correlateStartMessage()
                .getId();
    }

    @Test
    void paperThatCannotBeRightIsRefusedAndLeavesNothingBehind() {
        PurchaseOrder order = sent.of("2", 100_00, 0);
        long before = numbersGiven();
        Map<String, Object> foreign = paper(200_00);
        foreign.put("supplierInn", "0000271427");
        assertThatThrownBy(() -> record("pay.petrov", order, "INVOICE", foreign))
                .hasMessageContaining("tax number");
        assertThatThrownBy(() -> record("emp.lena", order, "INVOICE", paper(200_00)))
                .hasMessageContaining("not yours to start");
        assertThatThrownBy(() -> record(order, "INVOICE", 199_97)).hasMessageContaining("come to");
        assertThatThrownBy(() -> record(order, "PREPAYMENT", 100_00, line(order, "1", null)))
                .hasMessageContaining("have no lines");
        assertThatThrownBy(
                        () -> record(order, "INVOICE", 300_00, line(order, "1", null) + "," + line(order, "2", null)))
                .hasMessageContaining("only once");
        Map<String, Object> ahead = paper(200_00);
        ahead.put("supplierDate", LocalDate.now(OFFICE).plusDays(1).toString());
        assertThatThrownBy(() -> record("pay.petrov", order, "INVOICE", ahead)).hasMessageContaining("still to come");
        assertThat(numbersGiven()).isEqualTo(before);
    }

    private long numbersGiven() {
        return database.sql("select count(*) from journal_entry")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"emp.anton", "om.gromova", "pay.petrov"})
    void whoHasAHandInThePurchaseDoesNotAgreeToItsPayment(String person) {
        PurchaseOrder order = sent.of("1", 100_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 100_00);
        withRole(
                person,
                "cfo",
                () -> assertThatThrownBy(
                                () -> complete(person, invoice, "user_approvePayment", Map.of("payment", "approve")))
                        .isInstanceOf(RuntimeException.class));
        assertThat(waitsAt(invoice)).containsExactly("user_approvePayment");
        // Not even past all of our code.
        SupplierInvoice row = rows.get(invoice);
        assertThatThrownBy(() -> database.sql("""
                                insert into supplier_invoice_decision (case_id, verdict, person, total_cents, buyer, requester, author,
                                  entered_by, at) values (?, 'APPROVED', ?, 1, 'om.gromova', 'emp.anton', 'emp.anton', ?, now())
                                """)
                        .params(invoice, person, row.enteredBy())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void generalManagerAgreesWhereTheFinanceDirectorAskedForTheGoods() {
        PurchaseOrder order = sent.from("cfo.belov", "1", 100_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 100_00);
        assertThatThrownBy(() -> approve(invoice)).isInstanceOf(RuntimeException.class);
        complete("ceo.orlova", invoice, "user_approvePayment", Map.of("payment", "approve"));
        assertThat(waitsAt(invoice)).containsExactly("user_postPayment");
        // Whoever agreed does not record the payment.
        withRole(
                "ceo.orlova",
                "payables",
                () -> assertThatThrownBy(() -> complete("ceo.orlova", invoice, "user_postPayment", payment(100_00)))
                        .hasMessageContaining("another accountant"));
    }

    @Test
    void invoiceIsOpenToThoseWhoPayAndThoseWhoOrderedAndToNobodyElse() {
        PurchaseOrder order = sent.of("1", 100_00, 0);
        String invoice = record(order, "INVOICE", 100_00);
        assertThat(List.of("pay.petrov", "chiefacc.kim", "cfo.belov", "fin.zaytsev", "om.gromova", "emp.anton"))
                .allMatch(person -> access.maySee(person, invoice));
        assertThat(List.of("emp.lena", "design.head", "om.lis")).noneMatch(person -> access.maySee(person, invoice));
    }

    @Test
    void twoPaymentsAtOnceNeverPayMoreThanIsOwed() throws Exception {
        PurchaseOrder order = sent.of("1", 100_00, 0);
        sent.receive(order, "1");
        String invoice = record(order, "INVOICE", 100_00);
        approve(invoice);
        List<Callable<Boolean>> both = List.of(() -> tryToPay(invoice, "one"), () -> tryToPay(invoice, "two"));
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            long paid = 0;
            for (Future<Boolean> each : people.invokeAll(both)) {
                paid += each.get() ? 1 : 0;
            }
            assertThat(paid).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
        assertThat(amounts.paidCents(invoice)).isEqualTo(100_00);
        // The same again, as after a lost answer, books nothing.
        assertThat(database.sql("select count(*) from supplier_payment where invoice = ?")
                        .param(invoice)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean tryToPay(String invoice, String occurrence) {
        try {
            payments.post(invoice, "chiefacc.kim", 100_00, LocalDate.now(), "N", invoice + occurrence);
            return true;
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("not more than");
            return false;
        }
    }

    private String record(PurchaseOrder order, String kind, long total, String... lines) {
        return record("pay.petrov", order, kind, paper(total, lines));
    }

    private String record(String person, PurchaseOrder order, String kind, Map<String, Object> paper) {
        Map<String, Object> form = new HashMap<>(paper);
        form.put("orderNumber", order.number());
        form.put("invoiceKind", kind);
        return office.start(person, "supplier-invoice", form);
    }

    private static Map<String, Object> paper(long total, String... lines) {
        Map<String, Object> form = new HashMap<>();
        form.put("supplierInn", KANTSMIR);
        form.put("supplierNumber", "N " + UUID.randomUUID());
        form.put("supplierDate", LocalDate.now().toString());
        form.put("total", total);
        if (lines.length > 0) {
            form.put("invoiceLines", SpinValues.jsonValue("[" + lines[0] + "]").create());
        }
        return form;
    }

    private static String line(PurchaseOrder order, String quantity, Long price) {
        return "{\"orderLine\":\"" + order.number() + "/1\",\"quantity\":" + quantity
                + (price == null ? "" : ",\"price\":" + price) + "}";
    }

    private void approve(String invoice) {
        complete("cfo.belov", invoice, "user_approvePayment", Map.of("payment", "approve"));
    }

    private void pay(String invoice, long cents) {
        complete("chiefacc.kim", invoice, "user_postPayment", payment(cents));
    }

    private static Map<String, Object> payment(long cents) {
        return Map.of("posting", "paid", "paidOn", LocalDate.now().toString(), "amount", cents, "reference", "PO 1");
    }

    private void refund(String invoice, long cents) {
        complete(
                "pay.petrov",
                invoice,
                "user_recordRefund",
                Map.of("refund", "refund", "paidOn", LocalDate.now().toString(), "amount", cents, "reference", "B 1"));
    }

    private void cancelNote(String note, String reason) {
        complete("pay.petrov", note, "user_recordRefund", Map.of("refund", "cancel", "reason", reason));
    }

    private String bankFile(String invoice) {
        Document newest = documents.list(invoice).stream()
                .filter(each -> each.kind().equals(PaymentPapers.BANK_FILE))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        try (InputStream bytes = documents.open(newest)) {
            return new String(bytes.readAllBytes(), PaymentFile.CHARSET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the form offers to whoever takes the payment to the bank. */
    private List<String> shownFiles(String invoice) {
        Object shown = office.as(
                        "chiefacc.kim",
                        () -> forms.ofTask(task(invoice, "user_postPayment").getId()))
                .get("paymentFiles");
        return ((List<?>) shown)
                .stream()
                        .map(each -> ((Map<?, ?>) ((Map<?, ?>) each).get("metadata")).get("fileName"))
                        .map(String::valueOf)
                        .toList();
    }

    private void resolve(String invoice, String what, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("resolution", what));
        if (reason != null) {
            form.put("reason", reason);
        }
        complete("pay.petrov", invoice, "user_resolveMismatch", form);
    }

    private void release(String person, String invoice, boolean release) {
        complete(
                person,
                invoice,
                "user_releaseBlock",
                Map.of("release", release ? "release" : "keep", "reason", "I have looked at it."));
    }

    private void ask(String invoice) {
        engine.getRuntimeService()
                .createMessageCorrelation("purchasing.invoiceCancelled")
                .processInstanceId(invoice)
                .correlate();
    }

    private void complete(String user, String invoice, String key, Map<String, Object> form) {
        Task task = task(invoice, key);
        try {
            office.as(user, () -> {
                if (task.getAssignee() == null) {
                    engine.getTaskService().claim(task.getId(), user);
                }
                engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(form));
            });
        } catch (RuntimeException refused) {
            engine.getTaskService().setAssignee(task.getId(), null);
            throw refused;
        }
        office.runJobs(invoice);
    }

    private Task task(String invoice, String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(invoice)
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task)
                .as(key + " of " + invoice + ", which waits at " + waitsAt(invoice))
                .isNotNull();
        return task;
    }

    private List<String> waitsAt(String invoice) {
        return engine.getTaskService().createTaskQuery().processInstanceId(invoice).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<InvoiceFinding.Kind> findings(String invoice) {
        return rows.findings(invoice).stream().map(InvoiceFinding::kind).toList();
    }

    private String keyOf(String invoice) {
        return history(invoice).getBusinessKey();
    }

    private String endOf(String invoice) {
        return history(invoice).getEndActivityId();
    }

    private HistoricProcessInstance history(String invoice) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(invoice)
                .singleResult();
    }

    private void withRole(String user, String role, Runnable work) {
        engine.getIdentityService().createMembership(user, role);
        try {
            work.run();
        } finally {
            engine.getIdentityService().deleteMembership(user, role);
        }
    }

    /** When all is over nothing is set aside or owed, and what the budget says was spent is what was paid. */
    private void assertBooked(PurchaseOrder order, long cents) {
        assertThat(stage(order, "RESERVED")).isZero();
        assertThat(stage(order, "COMMITTED")).isZero();
        assertThat(stage(order, "ACTUAL")).isEqualTo(cents);
        assertThat(database.sql("select coalesce(sum(amount_cents), 0) from supplier_payment where case_id = ?")
                        .param(order.caseId())
                        .query(Long.class)
                        .single())
                .isEqualTo(cents);
    }

    private long committed(PurchaseOrder order) {
        return stage(order, "COMMITTED");
    }

    private long stage(PurchaseOrder order, String stage) {
        return database.sql(
                        "select coalesce(sum(amount_cents), 0) from budget_movement where case_id = ? and stage = ?::budget_stage")
                .params(order.caseId(), stage)
                .query(Long.class)
                .single();
    }
}
