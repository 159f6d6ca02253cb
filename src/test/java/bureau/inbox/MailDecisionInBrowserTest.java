package bureau.inbox;

import bureau.OfficeTest;
import bureau.people.People;
import bureau.platform.language.Language;
import bureau.purchasing.Wishes;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The head of a department reads his mail on a telephone, opens the link, logs in and decides. */
@OfficeTest
class MailDecisionInBrowserTest extends PurchaseInBrowser {

    @Autowired
    Wishes wishes;

    @Autowired
    SentLinks sent;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @AfterEach
    void headReadsEnglishAgain() {
        people.speaks(HEAD, Language.EN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void decidesByTheLinkOnATelephone(Language readers) {
        inBrowser(readers, () -> {
            people.speaks(HEAD, language);
            caseId = office.start(REQUESTER, "purchasing", wishes.cupboard());
            String link = sent.link(caseId, HEAD);
            Page phone = browser.page(language == Language.RU ? "ru-RU" : "en-US");
            phone.setViewportSize(390, 844);
            phone.setContent(database.sql("select html from outgoing_mail where case_id = ? and kind = 'task-decision'")
                    .param(caseId)
                    .query(String.class)
                    .single());
            assertThat(phone.locator("a").first()).hasText(inOffice("Approve", "Согласовать"));
            picture(phone, "mail");
            phone.navigate(link + "?verdict=approve");
            Browser.fillLogin(phone, HEAD);
            phone.waitForURL(Pattern.compile(".*/decisions/.*verdict=approve.*"));
            Locator approve = phone.locator("input[value=approve]");
            assertThat(approve).isChecked();
            assertThat(phone.locator("h1")).containsText("For the test");
            picture(phone, "decision");
            phone.locator("main form button").click();
            assertThat(phone.locator("h1")).hasText(inOffice("Decided", "Решение принято"));
            picture(phone, "decided");
            office.runJobs(caseId);
            assertThat(phone.locator("[role=status]"))
                    .containsText(inOffice("Your decision: approved", "Ваше решение: согласовано"));

            Screen other = screen(REQUESTER);
            other.page.navigate(link);
            assertThat(other.page.locator("h1"))
                    .hasText(inOffice("This link is for somebody else", "Эта ссылка предназначена другому сотруднику"));

            phone.navigate("/settings");
            assertThat(phone.locator("input[value=MINE_AND_URGENT]")).isChecked();
            picture(phone, "settings");
            phone.locator("main form button").click();
            assertThat(phone.locator("[role=status]"))
                    .hasText(inOffice("Your choice is saved.", "Ваш выбор сохранён."));
        });
    }

    private void picture(Page page, String name) {
        String width = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        org.assertj.core.api.Assertions.assertThat(page.evaluate(width))
                .as(name + " fits")
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", language.code(), "70-" + name + ".png"))
                .setFullPage(true));
    }
}
