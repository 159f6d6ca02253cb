package bureau.documents;

import bureau.OfficeTest;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@OfficeTest
class DocumentControllerTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(web).build();
    }

    @Test
    void uploadAnswersWithWhatWasKept() throws Exception {
        byte[] pdf = SampleFiles.pdf();

        browser.perform(multipart("/api/documents/uploads")
                        .file(new MockMultipartFile("file", "C:\\Счёт.pdf", "text/html", pdf))
                        .principal(() -> "olga"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").isNotEmpty())
                .andExpect(jsonPath("$.name").value("Счёт.pdf"))
                .andExpect(jsonPath("$.type").value("application/pdf"))
                .andExpect(jsonPath("$.size").value(pdf.length));
    }

    @Test
    void refusalIsToldInTheReadersLanguage() throws Exception {
        browser.perform(multipart("/api/documents/uploads")
                        .file(new MockMultipartFile("file", "setup.exe", "application/pdf", SampleFiles.pdf()))
                        .principal(() -> "olga")
                        .header("Accept-Language", "ru"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message").value(startsWith("Файлы такого типа, как «setup.exe»")));
    }

    @Test
    void downloadIsSavedNotShown() throws Exception {
        Document document = upload("Счёт №5.pdf");

        browser.perform(get("/api/documents/" + document.id()).principal(() -> "olga"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20%E2%84%965.pdf")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-store, private"))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(documents.open(document).readAllBytes()));
    }

    @Test
    void uploadIsSeenByItsUploaderOnly() throws Exception {
        Document document = upload("scan.pdf");

        expect(document.id(), "olga", 200);
        expect(document.id(), "boris", 404);
    }

    @Test
    void attachedDocumentIsSeenByWhoeverMaySeeTheCase() throws Exception {
        Document document = upload("scan.pdf");
        transaction.executeWithoutResult(
                status -> documents.attach(document.id(), "documents-of/boris/" + UUID.randomUUID(), "olga"));

        expect(document.id(), "boris", 200);
        expect(document.id(), "olga", 404);
    }

    @Test
    void unknownDocumentIsNotFound() throws Exception {
        expect(UUID.randomUUID(), "olga", 404);
    }

    private void expect(UUID document, String user, int status) throws Exception {
        browser.perform(get("/api/documents/" + document).principal(() -> user)).andExpect(status().is(status));
    }

    private Document upload(String name) {
        return documents.upload("olga", name, new ByteArrayInputStream(SampleFiles.pdf()));
    }
}
