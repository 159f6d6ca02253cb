package bureau.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of a page's form that its file is too large. The token of such a form stands behind the file, so the search for it
 * would end as if the form were forged.
 */
class LargeUploadFilter extends OncePerRequestFilter {

    private final RequestMatcher pages;

    LargeUploadFilter(RequestMatcher pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !String.valueOf(request.getContentType()).startsWith("multipart/form-data") || !pages.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isTooLarge(HttpServletRequest request) {
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException limit) {
            return true;
        } catch (IOException | ServletException unreadable) {
            // Whoever wants the file says so in his own words.
            return false;
        }
    }
}
