package bureau.platform.access;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The person who acts now. */
@Component
public class Actor {

    private final IdentityService identities;

    /** Listeners are made before the engine is, hence lazy. */
    Actor(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** @throws IllegalStateException when nobody is logged in: a person's step cannot be done by the machine */
    public String required() {
        Authentication user = identities.getCurrentAuthentication();
        if (user == null || user.getUserId() == null) {
            throw new IllegalStateException("This step is a person's to do, and nobody is logged in.");
        }
        return user.getUserId();
    }

    /** Whether it is this person who acts. */
    public boolean is(String person) {
        Authentication user = identities.getCurrentAuthentication();
        return user != null && person.equals(user.getUserId());
    }

    /** Whether whoever acts holds one of the roles; false when nobody is logged in. */
    public boolean hasOneOf(Set<String> roles) {
        Authentication user = identities.getCurrentAuthentication();
        return user != null
                && user.getGroupIds() != null
                && user.getGroupIds().stream().anyMatch(roles::contains);
    }
}
