package bureau.inbox;

import bureau.platform.language.Messages;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Tasklist and Cockpit show names as the engine's interface gives them: to each reader in his language. */
class WebAppLanguageFilter extends OncePerRequestFilter {

    /** Amounts and other numbers come out as they went in. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final WebAppNames names;
    private final Messages messages;

    WebAppLanguageFilter(WebAppNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return messages.reader() == messages.office();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isJson(answer.getContentType()) && answer.getContentSize() > 0) {
            JsonNode content = JSON.readTree(answer.getContentAsByteArray());
            names.translate(content, messages.reader());
            answer.resetBuffer();
            answer.getOutputStream().write(JSON.writeValueAsBytes(content));
        }
        answer.copyBodyToResponse();
    }

    private static boolean isJson(String type) {
        return type != null && (type.startsWith("application/json") || type.startsWith("application/hal+json"));
    }
}
