package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A purchase as people live through it, from the wish to the closed case, in the language of their browsers. */
@OfficeTest
class PurchaseInBrowserTest extends PurchaseInBrowser {

    private static final String SUBJECT = "Workplaces for two trainees";

    @Autowired
    JdbcClient database;

    private String order;

    @ParameterizedTest
    @EnumSource(Language.class)
    void wishIsAgreedToOrderedDeliveredTwiceInvoicedPaidAndClosed(Language readers) {
        inBrowser(readers, () -> {
            ask();
            approve(HEAD, "05-first-signature");
            approve("it.head", "06-second-signature");
            order(inOffice("IT Resurs LLC", "ООО «АйТи Ресурс»"));
            order = database.sql("select number from purchase_order where case_id = ?")
                    .param(caseId)
                    .query(String.class)
                    .single();
            supplierWasWrittenTo();
            confirm();
            receiveSome();
            settleTheClaim();
            receiveTheRest();
            payTheInvoice();
            rate();

            assertThat(end()).isEqualTo("end_purchaseClosed");
            Screen anton = screen(REQUESTER);
            assertThat(newest(anton)).containsText(label("Purchase closed"));
            anton.look("17-desk-closed");
            anton.page.locator(".list tbody a").first().click();
            assertThat(anton.page.locator("main")).containsText(order);
            anton.look("18-case-closed");
        });
    }

    private void ask() {
        Screen anton = screen(REQUESTER);
        anton.look("01-tasklist");
        anton.openStart("Purchasing");
        anton.look("02-empty-request");
        writeRequest(anton, SUBJECT);
        anton.look("03-request");
        anton.start();
        findCase(SUBJECT);
        assertThat(newest(anton)).containsText(SUBJECT);
        anton.look("04-desk-waiting");
    }

    private void approve(String who, String name) {
        Screen approver = at(who, "decide");
        assertThat(approver.page.locator(".bureau-documents a")).hasText("Offer.pdf");
        approver.answer(label("Approve")).check();
        approver.look(name);
        complete(approver);
    }

    private void supplierWasWrittenTo() {
        Screen manager = screen(BUYER);
        manager.page.navigate("/mail");
        manager.look("08-mail");
        manager.page
                .locator(".list a")
                .filter(new Locator.FilterOptions().setHasText(order))
                .first()
                .click();
        manager.look("08-order-mail");
        Download download = manager.page.waitForDownload(
                () -> manager.page.locator("dd a").first().click());
        try (PDDocument pdf = Loader.loadPDF(download.path().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains("Docking station", "Please call the guard half an hour before.", "0000750010")
                    .doesNotContain("\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void confirm() {
        Screen buyer = at(BUYER, "recordConfirmation");
        buyer.answer(label("He delivers")).check();
        assertThat(buyer.field(label("He delivers by"))).hasValue(date(14));
        buyer.look("09-confirmation");
        complete(buyer);
    }

    private void receiveSome() {
        Screen storekeeper = at(STOREKEEPER, "receiveGoods");
        storekeeper.field(label("Accepted now")).nth(0).fill("1");
        storekeeper.field(label("Accepted now")).nth(1).fill("19");
        storekeeper.field(label("Rejected now")).nth(1).fill("1");
        storekeeper.field(label("Why rejected")).nth(1).fill("It leaks.");
        storekeeper.field(label("Number of the delivery note")).fill("TN-1");
        storekeeper.look("10-first-delivery");
        complete(storekeeper);
    }

    private void settleTheClaim() {
        Screen buyer = at(BUYER, "settleClaim");
        assertThat(buyer.page.locator(".fjs-table")).containsText("It leaks.");
        buyer.answer(label("He brings others")).check();
        buyer.look("11-claim");
        complete(buyer);
    }

    private void receiveTheRest() {
        Screen storekeeper = at(STOREKEEPER, "receiveGoods");
        storekeeper.field(label("Accepted now")).nth(0).fill("3");
        storekeeper.field(label("Accepted now")).nth(1).fill("1");
        storekeeper.field(label("Accepted now")).nth(2).fill("1");
        storekeeper.field(label("Serial numbers")).nth(2).fill("DS-000417");
        storekeeper.field(label("Number of the delivery note")).fill("TN-2");
        storekeeper.look("12-second-delivery");
        complete(storekeeper);
    }

    /** Four boxes of paper, twenty pens and the docking station. */
    private void payTheInvoice() {
        String purchase = caseId;
        Screen payables = screen("pay.petrov");
        payables.openStart("Supplier invoice");
        payables.choose(label("Order"), 0, order);
        payables.choose(label("What is it?"), 0, label("Invoice for goods or works"));
        payables.field(label("Supplier's tax number (INN) on the paper")).fill("0000678558");
        payables.field(label("Number given by the supplier")).fill("N 417 " + language);
        payables.date(label("Date of the paper"), date(0));
        payables.field(label("Total with VAT")).fill("19590");
        payables.look("13-invoice");
        payables.start();
        findCase("supplier-invoice", "supplierNumber", "N 417 " + language);
        Screen director = at("cfo.belov", "approvePayment");
        director.answer(label("Agree to the payment")).check();
        director.look("14-payment");
        complete(director);
        Screen accountant = at("chiefacc.kim", "postPayment");
        accountant.answer(label("The bank has paid")).check();
        accountant.date(label("Paid on"), date(0));
        accountant.field(label("Number of the payment order")).fill("77");
        accountant.look("15-posting");
        complete(accountant);
        caseId = purchase;
        office.runJobs(caseId);
    }

    private void rate() {
        Screen buyer = at(BUYER, "rateSupplier");
        buyer.field(label("Quality")).fill("5");
        buyer.field(label("Punctuality")).fill("4");
        buyer.look("16-rating");
        complete(buyer);
    }
}
