package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.stock.StoreItems;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Where a purchase does not go straight ahead. */
@OfficeTest
class PurchaseDetoursInBrowserTest extends OrderInBrowser {

    @Autowired
    StoreItems store;

    @ParameterizedTest
    @EnumSource(Language.class)
    void requestIsReturnedTwiceChangedRejectedAndAnotherOneWithdrawn(Language readers) {
        inBrowser(readers, () -> {
            Screen anton = screen(REQUESTER);
            anton.openStart(label("Purchasing"));
            writeRequest(anton, "Pens for everybody");
            anton.start();
            findCase("Pens for everybody");
            decide(HEAD, "Return for rework", "Two are enough.");
            at(REQUESTER, "reworkRequest");
            assertThat(anton.page.locator(".bureau-form")).containsText("Two are enough.");
            anton.look("21-rework");
            anton.field(label("How many")).first().fill("2");
            anton.page.locator(".fjs-repeat-row-remove").nth(2).click();
            complete(anton);

            // Small and from the catalogue, so now the office manager decides.
            decide(BUYER, "Return for rework", "Black ones are cheaper.");
            at(REQUESTER, "reworkRequest");
            assertThat(anton.page.locator(".bureau-form")).containsText("Black ones are cheaper.");
            complete(anton);
            Screen manager = at(BUYER, "decide");
            assertThat(manager.page.locator(".bureau-form")).containsText("Two are enough.");
            manager.look("22-third-time");
            decide(BUYER, "Reject", "We have some in store.");
            assertThat(end()).isEqualTo("end_purchaseRejected");

            anton.openStart(label("Purchasing"));
            writeShortRequest(anton, "Nothing after all", inOffice("Printing", "Печать"), "100");
            anton.start();
            findCase("Nothing after all");
            newest(anton).locator("button").click();
            office.runJobs(caseId);
            newest(anton);
            assertThat(end()).isEqualTo("end_purchaseWithdrawn");
            anton.look("23-desk-withdrawn");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void storeGivesOutWhatItHasAndClearsUpWhatIsMissing(Language readers) {
        inBrowser(readers, () -> {
            String name = "Lamp " + language;
            database.sql("update catalogue_item set name_en = :name, name_ru = :name where id = :id")
                    .params(Map.of("name", name, "id", store.keep(1000)))
                    .update();
            Screen anton = screen(REQUESTER);
            anton.openStart(label("Purchasing"));
            anton.field(label("What is it about?")).fill("Light for everybody");
            anton.choose(label("Category"), 0, label("Stationery"));
            anton.choose(label("Budget item"), 0, inOffice("Printing", "Печать"));
            anton.choose(label("Item of the catalogue"), 0, name);
            anton.field(label("How many")).fill("5");
            rest(anton);
            anton.start();
            findCase("Light for everybody");

            Screen storekeeper = at(STOREKEEPER, "issueFromStock");
            assertThat(storekeeper.field(label("Given out"))).hasValue("5");
            storekeeper.look("31-issue");
            complete(storekeeper);
            at(REQUESTER, "confirmStockReceipt");
            anton.answer(label("No, something is missing or wrong")).check();
            anton.text(label("What is missing or wrong")).fill("One is broken.");
            anton.look("32-receipt");
            complete(anton);
            at(STOREKEEPER, "correctStockIssue");
            assertThat(storekeeper.page.locator(".bureau-form")).containsText("One is broken.");
            storekeeper.look("33-correction");
            storekeeper.field(label("Received")).fill("5");
            complete(storekeeper);
            at(REQUESTER, "confirmStockReceipt");
            anton.answer(label("Yes, all of it")).check();
            complete(anton);
            assertThat(end()).isEqualTo("end_fulfilledFromStock");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void purchaseBeyondTheBudgetIsAgreedToPricedOrderedAndCancelled(Language readers) {
        inBrowser(readers, () -> {
            Screen anton = screen(REQUESTER);
            anton.openStart(label("Purchasing"));
            writeShortRequest(anton, "Shelves of oak", inOffice("Archive", "Архив"), "95000");
            anton.start();
            findCase("Shelves of oak");
            beyondTheBudget();
            everybodyApproves();
            askForPrices(94_000);
            orderAsChosen();
            cancelTheOrder();
            assertThat(end()).isEqualTo("end_purchaseCancelled");
        });
    }

    private void beyondTheBudget() {
        Screen anton = at(REQUESTER, "justifyOverBudget");
        anton.answer(label("Ask for a transfer from another item")).check();
        anton.text(label("Why it is needed nevertheless")).fill("The old ones have broken down.");
        anton.look("41-beyond");
        complete(anton);
        Screen controller = at("fin.zaytsev", "transferBudget");
        controller.answer(label("Yes, transfer")).check();
        controller.look("42-transfer");
        controller.answer(label("No")).check();
        controller.text(label("Reason")).fill("Not this year.");
        complete(controller);
        at(REQUESTER, "justifyOverBudget");
        anton.answer(label("Ask for consent beyond the budget")).check();
        anton.text(label("Why it is needed nevertheless")).fill("The old ones have broken down.");
        complete(anton);
    }

    private void cancelTheOrder() {
        Screen buyer = screen(BUYER);
        buyer.page.navigate("/cases?text=Shelves");
        buyer.look("47-cases");
        buyer.page.locator(".list tbody a").first().click();
        buyer.look("48-case");
        buyer.page.getByText(label("Cancel the order")).click();
        assertThat(buyer.page.locator(".note[role=status]")).isVisible();
        office.runJobs(caseId);
        at(BUYER, "cancelOrder");
        buyer.answer(label("Yes, the supplier shall not deliver")).check();
        buyer.text(label("Reason")).fill("The archive moves.");
        buyer.look("49-cancellation");
        complete(buyer);
    }
}
