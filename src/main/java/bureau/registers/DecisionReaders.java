package bureau.registers;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Those who own processes, draw them, run them, or keep the limits that they use. */
@Component
class DecisionReaders {

    private static final Set<String> ROLES = Set.of(
            Roles.OFFICE_MANAGER,
            Roles.PROCESS_DESIGNER,
            Roles.OPERATOR,
            Roles.CFO,
            "finance_controller",
            Roles.ADMINISTRATOR);

    private final Actor actor;

    DecisionReaders(Actor actor) {
        this.actor = actor;
    }

    boolean includeCurrentUser() {
        return actor.hasOneOf(ROLES);
    }

    void require() {
        if (!includeCurrentUser()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
