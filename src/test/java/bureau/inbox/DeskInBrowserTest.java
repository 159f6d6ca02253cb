package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody who never opens the task list, at a desk and with a phone. */
@OfficeTest
class DeskInBrowserTest extends PurchaseInBrowser {

    private static final String SUBJECT = "Lamps for the landing";

    @ParameterizedTest
    @CsvSource({"EN, 1300", "RU, 1300", "EN, 390", "RU, 390"})
    void wishIsWrittenCorrectedSentFollowedAndAskedForOnceMore(Language readers, int width) {
        inBrowser(readers, () -> {
            Screen anton = screen(REQUESTER);
            Page page = anton.page;
            page.setViewportSize(width, 1000);
            page.navigate("/desk/new");
            anton.look("61-catalogue-" + width);
            page.getByText(label("Buy something")).click();
            page.waitForSelector(".bureau-form .fjs-form");
            Locator send = page.locator(".desk-form .actions button").first();

            send.click();
            assertThat(page.locator(".bureau-notice [role=alert]")).isVisible();
            assertThat(page.locator(".fjs-has-errors").first()).isVisible();
            anton.look("62-corrections-" + width);

            writeShortRequest(anton, SUBJECT, inOffice("Printing", "Печать"), "3500");
            page.locator(".desk-form .actions button").nth(1).click();
            assertThat(page.locator(".bureau-notice [role=status]")).isVisible();
            page.reload();
            assertThat(anton.field(label("What is it about?"))).hasValue(SUBJECT);
            send.click();
            page.waitForURL("**/desk?started");
            assertThat(page.locator(".note[role=status]")).isVisible();

            findCase(SUBJECT);
            assertThat(newest(anton)).containsText(SUBJECT);
            anton.look("63-desk-" + width);
            page.locator(".list tbody a").first().click();
            page.locator("summary").first().click();
            assertThat(page.locator(".bureau-diagram .here").first()).isVisible();
            anton.look("64-way-" + width);

            page.navigate("/desk");
            page.locator(".list td.actions a").first().click();
            assertThat(anton.field(label("What is it about?"))).hasValue(SUBJECT);
            assertThat(anton.field(label("Or what it is"))).hasValue(SUBJECT);
        });
    }
}
