package bureau.platform.security;

import bureau.platform.language.Refused;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A real office, without the demo: no account and no password is there until somebody at the console makes one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"bureau.demo=false", "bureau.database.data=target/office-first-${PID}"})
@ActiveProfiles("test")
@Tag("own-office")
class FirstStartTest {

    @Autowired
    FirstStart firstStart;

    @Autowired
    IdentityService identities;

    @Autowired
    TestRestTemplate browser;

    @Test
    void firstAdministratorIsMadeWithTheCodeOfTheConsoleAndOnlyOnce() {
        assertThat(identities.createUserQuery().count()).isZero();
        assertThat(browser.getForEntity("/setup", String.class).getBody()).contains("Code from the console");

        assertRefused("guessed", "first.admin", "Good-Password-1", "console");
        assertRefused(firstStart.code(), "<script>", "Good-Password-1", "user name");
        assertRefused(firstStart.code(), "first.admin", "password", "too weak");
        assertThat(identities.createUserQuery().count()).isZero();

        firstStart.createAdministrator(firstStart.code(), "first.admin", "Anna", "Good-Password-1");
        assertThat(identities.checkPassword("first.admin", "Good-Password-1")).isTrue();
        assertThat(firstStart.isOpen()).isFalse();
        assertRefused(firstStart.code(), "second.admin", "Good-Password-1", "console");
        ResponseEntity<String> closed = browser.getForEntity("/setup", String.class);
        assertThat(closed.getStatusCode()).isIn(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
        assertThat(String.valueOf(closed.getBody())).doesNotContain("Code from the console");
    }

    private void assertRefused(String code, String id, String password, String reason) {
        assertThatThrownBy(() -> firstStart.createAdministrator(code, id, "Anna", password))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(reason);
    }
}
