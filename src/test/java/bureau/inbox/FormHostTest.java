package bureau.inbox;

import bureau.OfficeTest;
import bureau.documents.SampleFiles;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The form host as people meet it: in the real Tasklist, in a real browser. */
@OfficeTest
class FormHostTest {

    private static final String FILE = "Предложение.pdf";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService processes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private ProcessDefinition process;

    @BeforeEach
    void deploy() {
        process = FormHostModel.deploy(processes);
    }

    @AfterEach
    void cleanUp() {
        processes.deleteDeployment(process.getDeploymentId(), true);
    }

    @Test
    void requestIsWrittenKeptAsDraftHandedInAndChecked() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.tasklist("emp.anton", "ru-RU");

            openStart(page);
            start(page);
            assertThat(page.locator(".bureau-notice")).containsText("Исправьте отмеченные поля");
            assertThat(page.getByLabel("Причина")).isFocused();
            Browser.screenshot(page, "form-host-1-errors");

            fillIn(page);
            page.locator(".bureau-save").click();
            assertThat(page.locator(".bureau-notice")).containsText("Черновик сохранён");
            assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("Бумага");
            assertThat(page.request()
                            .put("/api/forms/start/" + FormHostModel.KEY + "/draft")
                            .status())
                    .as("Without the token of the page")
                    .isEqualTo(403);

            browser.reopen(page);
            openStart(page);
            assertThat(page.locator(".bureau-notice")).containsText("Показан ваш черновик");
            assertThat(page.getByLabel("Limit")).hasValue("12\u00a0345,60");
            assertThat(page.getByLabel("Нужно к дате")).hasValue("01.12.2026");
            assertThat(page.locator(".bureau-documents")).containsText(FILE);
            assertThat(page.locator(".fjs-powered-by")).isVisible();
            Browser.screenshot(page, "form-host-2-draft");

            String offer = page.locator(".bureau-documents a").getAttribute("href");
            serverRefusesAThirdRow(page);
            start(page);
            assertThat(page.locator(".modal-content")).hasCount(0);
            Task check = task("user_checkGoods");
            assertThat(runtime.getVariables(check.getExecutionId()))
                    .containsEntry("reason", "Бумага закончилась")
                    .containsEntry("neededBy", "2026-12-01")
                    .containsEntry("limitCents", 1_234_560L)
                    .containsEntry("urgent", false)
                    .doesNotContainKey("urgentReason");
            assertThat(runtime.getVariable(check.getExecutionId(), "lines"))
                    .hasToString("[{\"name\":\"Бумага А4\",\"quantity\":10,\"priceCents\":35050},"
                            + "{\"name\":\"Тонер\",\"quantity\":1,\"priceCents\":null}]");
            assertThat(runtime.getVariable(check.getExecutionId(), "offers"))
                    .hasToString("[\"" + offer.replace("/api/documents/", "") + "\"]");

            checkedWithADraftInBetween(page, check, offer);
        }
    }

    private void checkedWithADraftInBetween(Page page, Task check, String offer) {
        openTask(page, check);
        assertThat(page.getByLabel("Причина")).isEditable(new LocatorAssertions.IsEditableOptions().setEditable(false));
        assertThat(page.locator(".bureau-documents a")).hasAttribute("href", offer);
        page.getByLabel("Наименование").nth(1).fill("Тонер чёрный");
        page.locator(".form-actions .btn-default").click();
        assertThat(page.locator(".bureau-notice")).containsText("Черновик сохранён");
        Browser.screenshot(page, "form-host-3-task");

        page.navigate("about:blank");
        openTask(page, check);
        assertThat(page.getByLabel("Наименование").nth(1)).hasValue("Тонер чёрный");
        complete(page);
        assertThat(page.locator(".fjs-form-field-radio")).containsText("Заполните это поле");
        page.locator(".fjs-form-field-radio input").first().check();
        complete(page);
        assertThat(page.locator(".bureau-form")).hasCount(0);

        Task read = task("user_readResult");
        assertThat(runtime.getVariables(read.getExecutionId()))
                .containsEntry("decision", "order")
                .containsEntry("neededBy", "2026-12-01")
                .containsEntry("limitCents", 1_234_560L);
        assertThat(runtime.getVariable(read.getExecutionId(), "lines").toString())
                .contains("Тонер чёрный");
    }

    private static void fillIn(Page page) {
        page.getByLabel("Причина").fill("Бумага закончилась");
        page.getByLabel("Limit").fill("99,99");
        assertThat(page.locator(".bureau-money").first()).containsText("Введите не меньше 100,00.");
        page.getByLabel("Limit").fill("12 345,6");
        page.getByLabel("Нужно к дате").fill("01.12.2026");
        page.getByLabel("Нужно к дате").press("Enter");
        page.getByLabel("Наименование").fill("Бумага А4");
        page.getByLabel("Quantity").fill("10");
        page.getByLabel("Цена").fill("350.50");
        page.locator(".fjs-repeat-render-add").click();
        page.getByLabel("Наименование").nth(1).fill("Тонер");
        page.getByLabel("Quantity").nth(1).fill("1");
        page.locator(".bureau-files input").setInputFiles(new FilePayload(FILE, "application/pdf", SampleFiles.pdf()));
        assertThat(page.locator(".bureau-documents")).containsText(FILE);
    }

    /** form-js knows no greatest number of rows, so this is the server's word. */
    private static void serverRefusesAThirdRow(Page page) {
        page.locator(".fjs-repeat-render-add").click();
        page.getByLabel("Наименование").nth(2).fill("Лишнее");
        page.getByLabel("Quantity").nth(2).fill("1");
        start(page);
        Locator refusal = page.locator(".bureau-notice .alert-danger");
        assertThat(refusal).containsText("Lines");
        assertThat(page.locator(".modal-content")).not().containsText("Cannot instantiate");
        Browser.screenshot(page, "form-host-4-refusal");
        page.locator(".fjs-repeat-row-remove").nth(2).click();
    }

    private void openStart(Page page) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-content ul.processes a")
                .getByText("Order goods (form host)")
                .click();
        page.waitForSelector(".bureau-form .fjs-form");
    }

    private void openTask(Page page, Task task) {
        page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        page.waitForSelector(".bureau-form .fjs-form");
    }

    private static void start(Page page) {
        page.locator(".modal-footer .btn-primary").click();
    }

    private static void complete(Page page) {
        page.locator(".form-actions .btn-primary").click();
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processDefinitionId(process.getId())
                .taskDefinitionKey(key)
                .singleResult();
    }
}
