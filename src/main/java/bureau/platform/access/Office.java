package bureau.platform.access;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
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

    /** For somebody who has shown by other means than a login who he is; the engine checks him as it does everybody. */
    public void actsFor(String person, Runnable work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, groups);
        try {
            work.run();
        } finally {
            identities.setAuthentication(before);
        }
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
