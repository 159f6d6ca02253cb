package bureau.platform.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets our own code act for the office, after it has checked itself what the person may do. */
@Component
public class Office {

    private final IdentityService identities;

    Office(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    public void acts(Runnable work) {
        asks(() -> {
            work.run();
            return null;
        });
    }

    public <T> T asks(Supplier<T> question) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            identities.setAuthentication(person);
        }
    }
}
