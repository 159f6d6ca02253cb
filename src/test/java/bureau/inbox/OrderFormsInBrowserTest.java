package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.purchasing.PurchaseWalk;
import bureau.purchasing.Wishes;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is seldom needed while an order runs: other quantities, works done, an invoice that does not match. */
@OfficeTest
class OrderFormsInBrowserTest extends PurchaseInBrowser {

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient database;

    private String order;

    @ParameterizedTest
    @EnumSource(Language.class)
    void orderOfGoodsAndWorksIsChangedAcceptedAndItsInvoiceCorrected(Language readers) {
        inBrowser(readers, () -> {
            send();
            change();
            acceptWorks();
            correctTheInvoice();
        });
    }

    private void send() {
        caseId = office.start(
                REQUESTER,
                "purchasing",
                wishes.wish(
                        "furniture",
                        "200",
                        "printing",
                        "[{\"name\":\"Cupboard\",\"unit\":\"pc\",\"price\":1000000,\"quantity\":2},"
                                + "{\"name\":\"Assembly\",\"unit\":\"hour\",\"price\":100000,\"quantity\":3,\"service\":true}]"));
        office.complete(HEAD, caseId, PurchaseWalk.approve());
        office.complete(BUYER, caseId, PurchaseWalk.order());
        order = database.sql("select number from purchase_order where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private void change() {
        Screen buyer = screen(BUYER);
        buyer.page.navigate("/cases/" + caseId);
        buyer.page.getByText(label("Change the order") + " · " + order).click();
        assertThat(buyer.page.locator(".note[role=status]")).isVisible();
        office.runJobs(caseId);
        at(BUYER, "changeOrder");
        assertThat(buyer.field(label("How many")).first()).hasValue("2");
        buyer.field(label("How many")).first().fill("1");
        buyer.text(label("Reason")).fill("One is enough.");
        buyer.look("51-change");
        complete(buyer);
    }

    private void acceptWorks() {
        Screen anton = at(REQUESTER, "acceptServices");
        anton.field(label("Accepted now")).fill("3");
        anton.field(label("Number of the act of works")).fill("A 5");
        anton.date(
                anton.page.locator(".fjs-form-field-datetime .flatpickr-input").nth(0), date(0));
        anton.date(
                anton.page.locator(".fjs-form-field-datetime .flatpickr-input").nth(1), date(0));
        anton.look("52-works");
        complete(anton);
    }

    private void correctTheInvoice() {
        String invoice = office.start(
                "pay.petrov",
                "supplier-invoice",
                Map.of(
                        "orderNumber",
                        order,
                        "invoiceKind",
                        "INVOICE",
                        "supplierInn",
                        "0000135713",
                        "supplierNumber",
                        "N " + order,
                        "supplierDate",
                        LocalDate.now(clock).toString(),
                        "total",
                        330_000L,
                        "invoiceLines",
                        SpinValues.jsonValue("[{\"orderLine\":\"" + order + "/2\",\"quantity\":3,\"price\":110000}]")
                                .create()));
        caseId = invoice;
        Screen payables = at("pay.petrov", "resolveMismatch");
        payables.answer(label("Correct what was read from the paper")).check();
        payables.look("53-mismatch");
        payables.field(label("Price of one with VAT")).fill("1000");
        payables.field(label("Total with VAT")).fill("3000");
        complete(payables);
        assertThat(office.task(invoice).getTaskDefinitionKey()).isEqualTo("user_approvePayment");
    }
}
