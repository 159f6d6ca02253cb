package bureau.mail;

import bureau.OfficeTest;
import bureau.documents.Document;
import bureau.platform.language.Language;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@OfficeTest
class MailControllerTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    IdentityService identities;

    @Autowired
    MailTestbed testbed;

    private final String recipient = MailTestbed.recipient();
    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(web).build();
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @Test
    void officeManagerSeesWhatWasWritten() throws Exception {
        testbed.put(testbed.order(recipient, Language.RU, List.of()));
        logInAs("office_manager");

        browser.perform(get("/mail").header("Accept-Language", "ru"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Исходящая почта"),
                                containsString(recipient),
                                containsString("Ожидает"))));
    }

    @Test
    void mailIsShownWithItsTextAndAttachments() throws Exception {
        Document order = testbed.storeOrder(Language.EN);
        testbed.put(testbed.order(recipient, Language.EN, List.of(order.id())));
        UUID id = testbed.mailTo(recipient).id();
        logInAs("camunda-admin");

        browser.perform(get("/mail/" + id).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Dear Maria,"),
                                containsString("/mail/" + id + "/attachments/" + order.id()),
                                containsString("Order.pdf"))));
        browser.perform(get("/mail/" + id + "/attachments/" + order.id()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(content().contentType("application/pdf"));
        browser.perform(get("/mail/" + id + "/attachments/" + UUID.randomUUID()))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseSeesMail() throws Exception {
        testbed.put(recipient);
        UUID id = testbed.mailTo(recipient).id();
        logInAs("employee", "buyer");

        browser.perform(get("/mail")).andExpect(status().isForbidden());
        browser.perform(get("/mail/" + id)).andExpect(status().isForbidden());
        browser.perform(get("/mail/" + id + "/attachments/" + id)).andExpect(status().isForbidden());
        browser.perform(post("/mail/" + id + "/retry")).andExpect(status().isForbidden());
        logOut();
        browser.perform(get("/mail")).andExpect(status().isForbidden());
    }

    @Test
    void markupInANameIsShownAsText() throws Exception {
        OutgoingMail order = testbed.order(recipient, Language.EN, List.of());
        testbed.put(new OutgoingMail(
                order.occurrence(),
                order.kind(),
                order.caseId(),
                "<script>alert(1)</script>",
                recipient,
                order.language(),
                order.model(),
                List.of()));
        logInAs("office_manager");

        for (String page : List.of("/mail", "/mail/" + testbed.mailTo(recipient).id())) {
            browser.perform(get(page)).andExpect(content().string(not(containsString("<script>alert"))));
        }
    }

    @Test
    void mailThatDidNotFailIsNotSentAgain() throws Exception {
        testbed.put(recipient);
        logInAs("office_manager");

        browser.perform(post("/mail/" + testbed.mailTo(recipient).id() + "/retry"))
                .andExpect(status().isBadRequest());
    }

    private void logInAs(String... groups) {
        identities.setAuthentication("somebody", List.of(groups));
    }
}
