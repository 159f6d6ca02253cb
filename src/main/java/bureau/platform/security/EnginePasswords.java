package bureau.platform.security;

import bureau.platform.access.Accounts;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's users; after wrong ones the engine itself waits longer and longer. */
@Component
class EnginePasswords implements AuthenticationProvider {

    private final IdentityService identities;
    private final Accounts accounts;

    EnginePasswords(IdentityService identities, Accounts accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String userId = login.getName();
        String password = String.valueOf(login.getCredentials());
        identities.clearAuthentication();
        if (userId.isBlank() || password.isEmpty() || !identities.checkPassword(userId, password)) {
            throw new BadCredentialsException("wrong user or password");
        }
        if (accounts.isClosed(userId)) {
            throw new BadCredentialsException("has left the office");
        }
        String[] groups =
                EngineAuthenticationFilter.groupsOf(identities, userId).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                userId, null, AuthorityUtils.createAuthorityList(groups));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
