package bureau.platform.rest;

import bureau.platform.language.Messages;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What our own addresses answer to somebody whose request is refused: a text for him, and what kind of refusal it is. */
@RestControllerAdvice
public class RefusedAnswer {

    public record Refusal(String message) {}

    private final Messages messages;

    RefusedAnswer(Messages messages) {
        this.messages = messages;
    }

    /** The engine wraps what our rules say, often several times. What is no refusal is a failure of ours. */
    @ExceptionHandler({ProcessEngineException.class, DataAccessException.class})
    ResponseEntity<Refusal> answer(RuntimeException thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof AuthorizationException) {
                return answer(HttpStatus.FORBIDDEN, messages.text("noRight"));
            }
            if (each instanceof BadUserRequestException) {
                return answer(HttpStatus.BAD_REQUEST, each.getMessage());
            }
            if (ReadableErrors.isOfRivals(each)) {
                return answer(HttpStatus.CONFLICT, messages.text("somebodyWasQuicker"));
            }
            if (ReadableErrors.isGone(each)) {
                return answer(HttpStatus.NOT_FOUND, messages.text("taskIsGone"));
            }
        }
        throw thrown;
    }

    public static ResponseEntity<Refusal> answer(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(new Refusal(message));
    }
}
