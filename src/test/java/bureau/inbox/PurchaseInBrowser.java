package bureau.inbox;

import bureau.OfficeDriver;
import bureau.documents.SampleFiles;
import bureau.platform.language.Language;
import bureau.platform.language.ModelTranslations;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The people of a purchase, each at a browser of his own, who read it in one language. */
abstract class PurchaseInBrowser {

    static final String REQUESTER = "emp.anton";
    static final String HEAD = "design.head";
    static final String BUYER = "om.gromova";
    static final String STOREKEEPER = "om.lis";

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    HistoryService history;

    @Autowired
    ModelTranslations translations;

    @Autowired
    Clock clock;

    private final Map<String, Screen> screens = new HashMap<>();
    Language language;
    Browser browser;
    String caseId;

    /** What they do; their browsers are closed then. */
    void inBrowser(Language readers, Runnable walk) {
        language = readers;
        screens.clear();
        try (Browser opened = new Browser(port)) {
            browser = opened;
            walk.run();
        }
    }

    Screen screen(String userId) {
        return screens.computeIfAbsent(
                userId, user -> new Screen(browser, user, language == Language.RU ? "ru-RU" : "en-US"));
    }

    /** The form of the task at that step, in the hands of that person. */
    Screen at(String userId, String step) {
        return at(userId, task("user_" + step));
    }

    Screen at(String userId, Task task) {
        Screen screen = screen(userId);
        screen.open(task);
        if (task.getAssignee() == null) {
            screen.claim();
        }
        return screen;
    }

    void complete(Screen screen) {
        screen.complete();
        office.runJobs(caseId);
    }

    void decide(String userId, String verdict, String remark) {
        Screen screen = at(userId, "decide");
        screen.answer(label(verdict)).check();
        if (remark != null) {
            screen.text(label("Remark")).fill(remark);
        }
        complete(screen);
    }

    /** Two lines of the catalogue and a free one, with an offer. */
    void writeRequest(Screen anton, String subject) {
        anton.field(label("What is it about?")).fill(subject);
        anton.choose(label("Category"), 0, label("IT equipment and accessories"));
        anton.choose(label("Budget item"), 0, inOffice("Printing", "Печать"));
        anton.choose(label("Item of the catalogue"), 0, inOffice("A4 paper", "Бумага А4"));
        anton.field(label("How many")).nth(0).fill("4");
        anton.addRow();
        anton.choose(label("Item of the catalogue"), 1, inOffice("Blue pen", "Ручка синяя"));
        anton.field(label("How many")).nth(1).fill("20");
        anton.addRow();
        anton.field(label("How many")).nth(2).fill("1");
        freeLine(anton, "Docking station", "12500");
        rest(anton);
        anton.page
                .locator(".bureau-files input")
                .setInputFiles(new FilePayload("Offer.pdf", "application/pdf", SampleFiles.pdf()));
        assertThat(anton.page.locator(".bureau-documents")).containsText("Offer.pdf");
    }

    /** One line that is in no catalogue. */
    void writeShortRequest(Screen anton, String subject, String budgetItem, String price) {
        anton.field(label("What is it about?")).fill(subject);
        anton.choose(label("Category"), 0, label("Other"));
        anton.choose(label("Budget item"), 0, budgetItem);
        anton.field(label("How many")).nth(0).fill("1");
        freeLine(anton, subject, price);
        rest(anton);
    }

    private void freeLine(Screen anton, String name, String price) {
        anton.field(label("Or what it is")).fill(name);
        anton.field(label("Unit")).fill("pc");
        anton.field(label("Price of one with VAT")).fill(price);
    }

    void rest(Screen anton) {
        anton.date(label("Needed by"), date(30));
        anton.field(label("Deliver to")).fill("2-14");
        anton.field(label("What for?")).fill("Two trainees begin next month.");
    }

    void order(String supplier) {
        Screen buyer = at(BUYER, "issueOrder");
        buyer.answer(label("Yes, order it")).check();
        buyer.choose(label("Supplier"), 0, supplier);
        buyer.date(label("Delivery by"), date(14));
        buyer.field(label("Terms for the supplier")).fill("Please call the guard half an hour before.");
        buyer.look("07-order");
        complete(buyer);
    }

    String label(String english) {
        return translations.inFolder(language, "purchasing", english);
    }

    String inOffice(String english, String russian) {
        return language == Language.RU ? russian : english;
    }

    String date(int daysFromNow) {
        return date(LocalDate.now(clock).plusDays(daysFromNow));
    }

    String date(LocalDate day) {
        String pattern = language == Language.RU ? "dd.MM.yyyy" : "M/d/yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    void findCase(String process, String variable, Object value) {
        caseId = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals(variable, value)
                .unfinished()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
        office.runJobs(caseId);
    }

    void findCase(String subject) {
        findCase("purchasing", "subject", subject);
    }

    Task task(String step) {
        return office.task(caseId, step);
    }

    String end() {
        HistoricProcessInstance found = history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult();
        return found.getEndActivityId();
    }

    /** The first of the person's own requests. */
    Locator newest(Screen screen) {
        screen.page.navigate("/desk?all=true");
        return screen.page.locator(".list tbody tr").first();
    }
}
