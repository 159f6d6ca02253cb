package bureau.calendar;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Those who keep the production calendar up. */
@Component
class CalendarEditors {

    private static final Set<String> ROLES = Set.of("hr", Roles.OFFICE_MANAGER, Roles.ADMINISTRATOR);

    private final Actor actor;

    CalendarEditors(Actor actor) {
        this.actor = actor;
    }

    boolean includeCurrentUser() {
        return actor.hasOneOf(ROLES);
    }
}
