package bureau.platform.security;

import bureau.platform.access.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the engine check each request as the person who sends it. */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identities;
    private final Accounts accounts;

    EngineAuthenticationFilter(IdentityService identities, Accounts accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null || user instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        if (accounts.isClosed(user.getName())) {
            sendOut(request, response);
            return;
        }
        identities.setAuthentication(user.getName(), groupsOf(identities, user.getName()));
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Whoever leaves while he is logged in is out with his next step. */
    private static void sendOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    static List<String> groupsOf(IdentityService identities, String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }
}
