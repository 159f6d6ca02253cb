package bureau.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the policy of a web application's page name the nonce that its scripts carry. The applications keep the nonce in one
 * place for all requests, so when two people load something at once, a page gets the other one's, and the browser
 * runs none of its scripts: it stays empty.
 */
class PageNonceFilter extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([A-Za-z0-9_-]+)\"");

    /** Pages have no extension; scripts, pictures and texts do. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/camunda/app/")
                || path.substring(path.lastIndexOf('/')).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        Matcher nonce = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (policy != null && nonce.find()) {
            page.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + nonce.group(1) + "'"));
        }
        page.copyBodyToResponse();
    }
}
