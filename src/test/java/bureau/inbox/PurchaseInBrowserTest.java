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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A purchase as people live through it, from the wish to the closed case, in the language of their browsers. */
@OfficeTest
class PurchaseInBrowserTest extends OrderInBrowser {

    private static final String SUBJECT = "Workplaces for two trainees";

    @ParameterizedTest
    @EnumSource(Language.class)
    void wishIsAgreedToOrderedDeliveredTwiceInvoicedPaidAndClosed(Language readers) {
        inBrowser(readers, () -> {
            ask();
            approve(HEAD, "05-first-signature");
            approve("it.head", "06-second-signature");
            order(inOffice("IT Resurs LLC", "ООО «АйТи Ресурс»"));
            findOrder();
            supplierWasWrittenTo();
            confirm(date(14));
            receiveSome();
            settleTheClaim();
            receiveTheRest();
            // Four boxes of paper, twenty pens and the docking station.
            payTheInvoice("0000678558", "19590");
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
        anton.openStart(label("Purchasing"));
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
}
