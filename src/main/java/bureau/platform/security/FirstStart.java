package bureau.platform.security;

import bureau.platform.language.Messages;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office without an administrator gets its first one on the page {@code /setup}. Who opens the page must know the code
 * that this start wrote to the console, so that nobody else in the network is quicker.
 */
@Component
public class FirstStart {

    private final IdentityService identities;
    private final Messages messages;
    private final String code;
    private volatile boolean done;

    FirstStart(IdentityService identities, Messages messages) {
        this.identities = identities;
        this.messages = messages;
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        this.code = HexFormat.of().formatHex(random);
    }

    public String code() {
        return code;
    }

    public boolean isOpen() {
        if (!done) {
            done = identities
                            .createUserQuery()
                            .memberOfGroup(Groups.CAMUNDA_ADMIN)
                            .count()
                    > 0;
        }
        return !done;
    }

    /** @throws bureau.platform.language.Refused when the code is wrong, the id unusable or the password too weak */
    @Transactional
    public synchronized void createAdministrator(String givenCode, String id, String name, String password) {
        if (!isOpen() || !code.equals(givenCode)) {
            throw messages.refused("security.setup.wrongCode");
        }
        if (!id.matches("[\\w.@\\-]{1,64}")) {
            throw messages.refused("security.setup.badId");
        }
        if (!identities.checkPasswordAgainstPolicy(password).isValid()) {
            throw messages.refused("security.setup.weakPassword");
        }
        User user = identities.newUser(id);
        user.setFirstName(name);
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(id, Groups.CAMUNDA_ADMIN);
    }
}
