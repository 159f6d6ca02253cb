package bureau.platform.address;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address for links in mails and on papers. Where the office names none, it is this machine at the port that is open. */
@Component
public class OfficeAddress {

    private final String named;
    private final Environment environment;

    OfficeAddress(@Value("${bureau.address:}") String named, Environment environment) {
        this.named = named.strip().replaceAll("/+$", "");
        this.environment = environment;
    }

    /** @param path from the slash on */
    public String link(String path) {
        return base() + path;
    }

    /** Asked each time, since a port that is chosen by the system is known only when it is open. */
    private String base() {
        return named.isEmpty()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : named;
    }
}
