package bureau.mail;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Those who answer for the outgoing mail. */
@Component
public class MailReaders {

    private static final Set<String> ROLES = Set.of(Roles.OFFICE_MANAGER, Roles.ADMINISTRATOR);

    private final Actor actor;

    MailReaders(Actor actor) {
        this.actor = actor;
    }

    public boolean includeCurrentUser() {
        return actor.hasOneOf(ROLES);
    }
}
