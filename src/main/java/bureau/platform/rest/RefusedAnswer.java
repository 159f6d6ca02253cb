package bureau.platform.rest;

import bureau.platform.language.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What our own addresses answer to somebody whose request is refused: 400 and a text for him. */
@RestControllerAdvice
public class RefusedAnswer {

    public record Refusal(String message) {}

    @ExceptionHandler
    public static ResponseEntity<Refusal> answer(Refused refused) {
        return ResponseEntity.badRequest().body(new Refusal(refused.getMessage()));
    }
}
