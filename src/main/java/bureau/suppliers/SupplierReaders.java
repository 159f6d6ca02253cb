package bureau.suppliers;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Those who work with the register of suppliers, and those of them who answer for the bank details. */
@Component
public class SupplierReaders {

    private static final String PAYABLES = "payables";
    private static final Set<String> ROLES = Set.of(Roles.BUYER, Roles.OFFICE_MANAGER, PAYABLES);

    private final Actor actor;

    SupplierReaders(Actor actor) {
        this.actor = actor;
    }

    public boolean includeCurrentUser() {
        return actor.hasOneOf(ROLES);
    }

    boolean includeCurrentUserAsPayer() {
        return actor.hasOneOf(Set.of(PAYABLES));
    }

    void require() {
        if (!includeCurrentUser()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    void requirePayables() {
        if (!includeCurrentUserAsPayer()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
