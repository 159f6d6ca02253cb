package bureau.platform.access;

import java.util.HashSet;
import java.util.Optional;
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
        return find().orElseThrow(
                        () -> new IllegalStateException("This step is a person's to do, and nobody is logged in."));
    }

    /** Empty where the machine acts. */
    public Optional<String> find() {
        return Optional.ofNullable(identities.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** Whether it is this person who acts. */
    public boolean is(String person) {
        Authentication user = identities.getCurrentAuthentication();
        return user != null && person.equals(user.getUserId());
    }

    /** Whether whoever acts holds one of the roles; false when nobody is logged in. */
    public boolean hasOneOf(Set<String> roles) {
        return groups().stream().anyMatch(roles::contains);
    }

    /** The roles of whoever acts; none when nobody is logged in. */
    public Set<String> groups() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .<Set<String>>map(HashSet::new)
                .orElse(Set.of());
    }
}
