package bureau.inbox;

import bureau.OfficeDriver;
import bureau.Visitor;
import bureau.purchasing.Wishes;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** An office in which the link in the mail is enough to decide. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"bureau.mail-decisions=link", "bureau.database.data=target/office-link-${PID}"})
@ActiveProfiles("test")
@Tag("own-office")
class LinkAloneTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    SentLinks sent;

    @Autowired
    JdbcClient database;

    @Test
    void whoHasTheLinkDecidesWithoutALoginAndNothingElseOpens() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String link = sent.link(caseId, "design.head");
        Visitor reader = new Visitor("http://127.0.0.1:" + port, "en");

        assertThat(html(reader.page(link + "?verdict=approve"))).contains("For the test", "Decision of Viktor");
        assertThat(decisions(caseId)).as("looking decides nothing").isZero();
        assertThat(reader.submit(link, Map.of("verdict", "approve"), "forged").statusCode())
                .isEqualTo(403);
        for (String page : new String[] {"/desk", "/settings", "/cases/" + caseId, "/decisions", link + "/more"}) {
            assertThat(reader.page(page).statusCode()).as(page).isEqualTo(302);
        }
        assertThat(reader.page("/decisions/" + "A".repeat(43)).statusCode()).isEqualTo(404);

        Visitor other = new Visitor("http://127.0.0.1:" + port, "en");
        other.login("ceo.orlova", "Bureau-2026");
        assertThat(other.page(link).statusCode()).isEqualTo(403);
        assertThat(other.submit(link, Map.of("verdict", "approve")).statusCode())
                .isEqualTo(403);
        assertThat(decisions(caseId)).isZero();

        assertThat(reader.submit(link, Map.of("verdict", "approve")).statusCode())
                .isEqualTo(302);
        assertThat(html(reader.page(link))).contains("Your decision: approved", "has been used");
        reader.submit(link, Map.of("verdict", "reject", "remark", "No."));
        assertThat(database.sql("select person || ' ' || verdict from approval_decision where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("design.head APPROVE");
    }

    private long decisions(String caseId) {
        return database.sql("select count(*) from approval_decision where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    private static String html(HttpResponse<byte[]> page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}
