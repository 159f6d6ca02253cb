package bureau.inbox;

import bureau.OfficeTest;
import bureau.leave.AbsenceWishes;
import bureau.platform.language.Language;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Leave, asked for on the desk and decided on in the Tasklist by those whom it concerns. */
@OfficeTest
class AbsenceInBrowserTest extends PurchaseInBrowser {

    private static final String SUBSTITUTE = "design.lead";
    private static final String HR = "hr.oleg";

    @Autowired
    AbsenceWishes wishes;

    @AfterEach
    void everybodyBack() {
        wishes.forgetAll();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leaveGoesFromTheWishToTheOrderThatIsRead(Language readers) {
        inBrowser(readers, () -> {
            Screen anton = askForLeave();
            agreeToStandIn();
            decide(HEAD, "Approve", null);
            decide(HR, "Approve", null);

            Screen hr = at(HR, "signAbsenceOrder");
            hr.date(label("Order signed on"), date(0));
            hr.look("73-sign-order");
            complete(hr);
            at(REQUESTER, "readAbsenceOrder");
            anton.page.getByLabel(label("I have read the order")).check();
            anton.look("74-read-order");
            complete(anton);

            anton.page.navigate("/absences/cases/" + caseId);
            assertThat(anton.page.locator("main")).containsText(label("Change or cancel the absence"));
            assertThat(anton.page.locator("main")).containsText(inOffice("holds", "действует"));
            anton.look("75-absence-case");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rejectionIsReadOnTheDesk(Language readers) {
        inBrowser(readers, () -> {
            Screen anton = askForLeave();
            agreeToStandIn();
            decide(HEAD, "Reject", "The project ends then.");
            anton.page.navigate("/absences/cases/" + caseId);
            assertThat(anton.page.locator("main")).containsText("The project ends then.");
            assertThat(anton.page.locator("main")).containsText(inOffice("rejected", "отклонено"));
        });
    }

    private Screen askForLeave() {
        Screen anton = screen(REQUESTER);
        Page page = anton.page;
        page.navigate("/desk/new/absence");
        page.waitForSelector(".bureau-form .fjs-form");
        anton.choose(label("What kind of absence"), 0, label("Annual paid leave"));
        anton.date(label("First day away"), date(20));
        anton.date(label("Last day away"), date(26));
        anton.choose(label("Who stands in"), 0, inOffice("Nina Liniina", "Нина Линиина"));
        anton.look("71-ask-for-leave");
        page.locator(".desk-form .actions button").first().click();
        page.waitForURL("**/desk?started");
        findCase("absence", "requester", REQUESTER);
        return anton;
    }

    private void agreeToStandIn() {
        Screen substitute = at(SUBSTITUTE, "agreeToStandIn");
        substitute.look("72-stand-in");
        substitute.answer(label("Yes, I stand in")).check();
        complete(substitute);
    }

    @Override
    String label(String english) {
        return translations.inFolder(language, "absence", english);
    }
}
