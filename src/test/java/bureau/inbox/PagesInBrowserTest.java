package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages of our own that belong to no case. */
@OfficeTest
class PagesInBrowserTest extends PurchaseInBrowser {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageThatALinkLeadsToIsDrawn(Language readers) {
        inBrowser(readers, () -> {
            Screen manager = screen(BUYER);
            for (String page : new String[] {"desk", "calendar", "absences", "cases", "mail", "settings"}) {
                manager.page.navigate("/" + page);
                assertThat(manager.page.locator("h1")).isVisible();
                manager.look("60-" + page);
            }
        });
    }
}
