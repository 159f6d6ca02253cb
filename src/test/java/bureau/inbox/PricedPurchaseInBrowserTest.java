package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Money moved, prices compared, delivered in parts, a claim: all of it in one purchase. */
@OfficeTest
class PricedPurchaseInBrowserTest extends OrderInBrowser {

    private static final String SUBJECT = "Four chairs";

    @ParameterizedTest
    @EnumSource(Language.class)
    void moneyIsMovedPricesAskedAndARejectedChairReplacedBeforeTheCaseIsClosed(Language readers) {
        inBrowser(readers, () -> {
            Screen anton = screen(REQUESTER);
            anton.openStart(label("Purchasing"));
            writeShortRequest(anton, SUBJECT, inOffice("Archive", "Архив"), "25000");
            anton.field(label("How many")).nth(0).fill("4");
            anton.start();
            findCase(SUBJECT);
            moveTheMoney();
            everybodyApproves();
            askForPrices(24_000);
            orderAsChosen();
            findOrder();
            // Five days after the order, where the office works then.
            confirm(date(workingTime.workingDay(LocalDate.now(clock).plusDays(5))));
            receive("2", "1");
            haveTheBrokenOneReplaced();
            receive("2", "");
            payTheInvoice(supplierInn(), "96000");
            rate();

            assertThat(end()).isEqualTo("end_purchaseClosed");
            assertThat(newest(anton)).containsText(label("Purchase closed"));
            anton.page.locator(".list tbody a").first().click();
            anton.look("57-case-closed");
        });
    }

    /** As much as will be spent, so that the item is afterwards as it was. */
    private void moveTheMoney() {
        Screen anton = at(REQUESTER, "justifyOverBudget");
        anton.answer(label("Ask for a transfer from another item")).check();
        anton.text(label("Why it is needed nevertheless")).fill("The old ones have broken down.");
        complete(anton);
        Screen controller = at("fin.zaytsev", "transferBudget");
        controller.answer(label("Yes, transfer")).check();
        controller.choose(label("From which item"), 0, inOffice("Cleaning", "Уборка"));
        controller.field(label("How much")).fill("96000");
        controller.text(label("Reason")).fill("Cleaning costs less this year.");
        controller.look("51-transfer");
        complete(controller);
    }

    private void receive(String accepted, String rejected) {
        Screen storekeeper = at(STOREKEEPER, "receiveGoods");
        storekeeper.field(label("Accepted now")).fill(accepted);
        if (!rejected.isEmpty()) {
            storekeeper.field(label("Rejected now")).fill(rejected);
            storekeeper.field(label("Why rejected")).fill("The back is broken.");
        }
        storekeeper.field(label("Number of the delivery note")).fill("TN-" + accepted + rejected);
        storekeeper.look("52-delivery-" + (rejected.isEmpty() ? "rest" : "first"));
        complete(storekeeper);
    }

    private void haveTheBrokenOneReplaced() {
        Screen buyer = at(BUYER, "settleClaim");
        assertThat(buyer.page.locator(".fjs-table")).containsText("The back is broken.");
        buyer.answer(label("He brings others")).check();
        buyer.look("53-claim");
        complete(buyer);
    }

    private String supplierInn() {
        return database.sql(
                        "select s.inn from supplier s join purchase_order o on o.supplier = s.id where o.number = ?")
                .param(order)
                .query(String.class)
                .single();
    }
}
