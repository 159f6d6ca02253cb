package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** One register from the list of registers to its history, on a wide screen and on a telephone. */
@OfficeTest
class RegistersInBrowserTest extends PurchaseInBrowser {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @EnumSource(Language.class)
    void itemIsEnteredCorrectedImportedAndRemembered(Language readers) {
        inBrowser(readers, () -> {
            Screen manager = screen(BUYER);
            Page page = manager.page;
            page.navigate("/desk");
            page.locator(".head a[href='/registers']").click();
            manager.look("70-registers");
            page.locator("a[href='/registers/catalogue']").click();
            manager.look("71-register");
            page.locator("a[href='/registers/catalogue/new']").click();
            String id = "browser-" + UUID.randomUUID();
            page.fill("#id", id);
            page.fill("#nameEn", "Pencil");
            page.fill("#nameRu", "Карандаш");
            page.fill("#unitEn", "pc");
            page.fill("#unitRu", "шт.");
            page.selectOption("#category", "stationery");
            page.fill("#priceCents", "ten");
            save(page);
            assertThat(page.locator("#priceCents-problem")).isVisible();
            assertThat(page.locator("#nameEn")).hasValue("Pencil");
            manager.wasRefused();
            manager.look("72-wrong");
            page.fill("#priceCents", "10,50");
            save(page);
            assertThat(page.locator("main")).containsText(inOffice("Row entered", "Запись внесена"));
            manager.look("73-row");

            page.navigate("/registers/catalogue/import");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "prices.csv",
                            "text/csv",
                            ("id;priceCents\r\n" + id + ";12,00\r\n").getBytes(StandardCharsets.UTF_8)));
            save(page);
            assertThat(page.locator("main")).containsText("→");
            manager.look("74-rehearsal");
            page.locator("form[action$=confirmation] button").click();
            page.setViewportSize(390, 844);
            for (String address : new String[] {
                "registers",
                "registers/catalogue",
                "registers/catalogue/rows/" + id,
                "registers/catalogue/history",
                "registers/stock/rows/paper-a4",
                "registers/decisions"
            }) {
                page.navigate("/" + address);
                manager.look("75-narrow-" + address.replace('/', '-').replace(id, "one"));
                Object tooWide =
                        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
                org.assertj.core.api.Assertions.assertThat(tooWide).as(address).isEqualTo(false);
            }
            page.setViewportSize(1500, 2200);
            page.locator("main .list a").first().click();
            manager.look("76-decision");
        });
    }

    @AfterEach
    void tidyUp() {
        database.sql("delete from catalogue_item where id like 'browser-%'").update();
    }

    private static void save(Page page) {
        page.locator("form.card[method=post] button")
                .filter(new Locator.FilterOptions().setHasNot(page.locator(".quiet")))
                .first()
                .click();
    }
}
