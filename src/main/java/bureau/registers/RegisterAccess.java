package bureau.registers;

import bureau.platform.access.Actor;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The registers, each for those who may see it. */
@Component
public class RegisterAccess {

    private final List<Register> registers;
    private final DecisionReaders decisions;
    private final Actor actor;

    RegisterAccess(List<Register> registers, DecisionReaders decisions, Actor actor) {
        this.registers = registers;
        this.decisions = decisions;
        this.actor = actor;
    }

    /** Whether there is anything for the person who looks. */
    public boolean includesCurrentUser() {
        return !visible().isEmpty() || decisions.includeCurrentUser();
    }

    List<Register> visible() {
        return registers.stream().filter(this::mayRead).toList();
    }

    boolean mayKeep(Register register) {
        return actor.hasOneOf(register.keepers());
    }

    private boolean mayRead(Register register) {
        return mayKeep(register) || actor.hasOneOf(register.readers());
    }

    /** Answers 404 where there is no such register, 403 where it is not the reader's. */
    Register toRead(String name) {
        Register register = registers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayRead(register)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return register;
    }

    Register toKeep(String name) {
        Register register = toRead(name);
        if (!mayKeep(register)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return register;
    }
}
