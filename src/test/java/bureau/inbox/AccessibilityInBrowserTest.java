package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.purchasing.Wishes;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Every page of ours at a desk and on a telephone, for whoever uses a screen reader, a keyboard or large letters. */
@OfficeTest
class AccessibilityInBrowserTest extends PurchaseInBrowser {

    private static final int[] WIDTHS = {1300, 390};

    @Autowired
    Wishes wishes;

    @Autowired
    SentLinks sent;

    private final Accessibility accessibility = new Accessibility();
    private final List<String> findings = new ArrayList<>();

    /** In Russian, since its texts are the longer ones. */
    @Test
    void pagesOfThoseWhoKeepTheOfficeAreForEverybody() {
        inBrowser(Language.RU, () -> {
            caseId = office.start(REQUESTER, "purchasing", wishes.cupboard());
            Page manager = screen(BUYER).page;
            for (String page : new String[] {"calendar", "absences", "cases", "mail", "settings", "registers"}) {
                look(manager, page, "/" + page);
            }
            lookAtFirst(manager, "/mail");
            look(manager, "register-decisions", "/registers/decisions");
            lookAtFirst(manager, "/registers/decisions");
            for (String name : List.of("budgets", "catalogue", "equipment", "journals", "stock", "suppliers")) {
                look(manager, "register-" + name, "/registers/" + name);
                lookAtFirst(manager, "/registers/" + name);
            }
            look(manager, "register-parameters", "/registers/parameters");
            for (String page : List.of("history", "import", "new")) {
                look(manager, "catalogue-" + page, "/registers/catalogue/" + page);
            }
            look(manager, "supplier", "/suppliers/kantsmir");
            Page personnel = screen("hr.marina").page;
            for (String name : List.of("people", "departments")) {
                look(personnel, "register-" + name, "/registers/" + name);
                lookAtFirst(personnel, "/registers/" + name);
            }
        });
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pagesOfEveryoneAreForEverybody(Language readers) {
        inBrowser(readers, () -> {
            caseId = office.start(REQUESTER, "purchasing", wishes.cupboard());
            look(browser.page(language == Language.RU ? "ru-RU" : "en-US"), "login", "/login?error");
            Page anton = screen(REQUESTER).page;
            look(anton, "desk", "/desk");
            look(anton, "desk-new", "/desk/new");
            open(anton, "/desk/new/purchasing", ".bureau-form .fjs-form");
            look(anton, "desk-form");
            open(anton, "/cases/" + caseId, "summary");
            anton.locator("summary").first().click();
            assertThat(anton.locator(".bureau-diagram .here").first()).isVisible();
            look(anton, "case");
            anton.locator("a[href*='/mails/']").first().click();
            assertThat(anton.locator("pre")).containsText("/decisions/…");
            look(anton, "case-mail");
            look(anton, "error-400", "/desk?all=perhaps");
            look(anton, "error-403", "/registers/people");
            look(anton, "error-404", "/cases/nothing");

            Page head = screen(HEAD).page;
            open(head, "/desk/tasks/" + task("user_decide").getId(), ".bureau-form .fjs-form");
            look(head, "desk-task");
            look(head, "decision", sent.link(caseId, HEAD));
            look(head, "decision-unknown", "/decisions/" + "x".repeat(43));
        });
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void partsOfTheTasklistAreForEverybody(Language readers) {
        inBrowser(readers, () -> {
            caseId = office.start(REQUESTER, "purchasing", wishes.cupboard());
            Screen head = screen(HEAD);
            Page page = head.page;
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                head.open(task("user_decide"));
                look(page, width, "tasklist-form", ".bureau-form");
                tab(page, inOffice("Documents", "Документы"));
                page.waitForSelector(".bureau-drop");
                look(page, width, "tasklist-documents", ".bureau-tab");
                tab(page, inOffice("Case", "Дело"));
                page.locator(".bureau-mail").first().click();
                page.waitForSelector(".bureau-letter .bureau-said");
                look(page, width, "tasklist-case", ".bureau-tab");

                page.navigate("about:blank");
                page.navigate("/camunda/app/tasklist/default/");
                page.locator(".bureau-choose-task input").first().check();
                look(page, width, "tasklist-cards", ".bureau-decide", ".bureau-card");
                page.locator(".bureau-decide .btn-default").click();
                look(page, width, "tasklist-dialog", ".bureau-dialog");
            }
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void fileThatIsTooLargeToBeReadIsRefusedInWords() {
        inBrowser(Language.RU, () -> {
            Page manager = screen(BUYER).page;
            manager.navigate("/registers/catalogue/import");
            manager.setInputFiles("#file", new FilePayload("prices.csv", "text/csv", new byte[14 * 1024 * 1024]));
            Locator send = manager.locator("form.card button");
            assertThat(manager.waitForResponse("**/import", send::click).status())
                    .isEqualTo(413);
            assertThat(manager.locator("h1")).hasText("Файл слишком большой");
            assertThat(manager.locator("main")).containsText("10 МБ");
            look(manager, "error-413");
            manager.locator("a[href='/registers/catalogue/import']").click();
            assertThat(manager.locator("#file")).isVisible();

            manager.navigate("/desk/new/purchasing");
            manager.locator(".bureau-files input")
                    .setInputFiles(new FilePayload("Offer.pdf", "application/pdf", new byte[14 * 1024 * 1024]));
            assertThat(manager.locator(".bureau-files [role=alert], .bureau-files .fjs-form-field-error"))
                    .containsText("больше 10 МБ");
            assertThat(manager.locator(".bureau-documents")).hasCount(0);
        });
        assertThat(findings).isEmpty();
    }

    private void lookAtFirst(Page page, String list) {
        Locator first = page.locator("main .list a").first();
        look(page, list.substring(1).replace('/', '-') + "-one", first.getAttribute("href"));
    }

    private void look(Page page, String name, String address) {
        page.setViewportSize(WIDTHS[0], 900);
        page.navigate(address);
        look(page, name);
    }

    private void look(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            look(page, width, name, new String[0]);
        }
    }

    private void look(Page page, int width, String name, String... parts) {
        String where = name + " at " + width + ": ";
        accessibility.findings(page, parts).forEach(each -> findings.add(where + each));
        accessibility.cutOff(page).forEach(each -> findings.add(where + "cut off " + each));
        String lang = (String) page.evaluate("document.documentElement.lang");
        if (!lang.startsWith(language.code())) {
            findings.add(where + "the page calls its language " + lang);
        }
        if (width == WIDTHS[1]) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", language.code(), "80-" + name + ".png"))
                    .setFullPage(true));
        }
    }

    private static void open(Page page, String address, String until) {
        page.navigate(address);
        page.waitForSelector(until);
    }

    private static void tab(Page page, String label) {
        page.locator(".nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
    }
}
