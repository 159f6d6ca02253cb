package bureau.platform.address;

import bureau.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Links in mails must lead to the Bureau that wrote them. */
@OfficeTest
class OfficeAddressTest {

    @Autowired
    OfficeAddress address;

    @LocalServerPort
    int port;

    @Test
    void officeWithoutAnAddressIsReachedAtThePortThatIsOpen() {
        assertThat(address.link("/desk")).isEqualTo("http://localhost:" + port + "/desk");
    }

    @Test
    void beforeAPortIsOpenTheOneThatIsSetCounts() {
        MockEnvironment environment = new MockEnvironment().withProperty("server.port", "9099");
        assertThat(new OfficeAddress("", environment).link("/r/1")).isEqualTo("http://localhost:9099/r/1");
    }

    @Test
    void officeThatNamesItsAddressIsReachedThere() {
        MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "9099");
        assertThat(new OfficeAddress("https://bureau.example.org/office/ ", environment).link("/mail"))
                .isEqualTo("https://bureau.example.org/office/mail");
    }
}
