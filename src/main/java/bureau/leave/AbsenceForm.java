package bureau.leave;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what the request form left in the case, and clears it away. */
final class AbsenceForm {

    private AbsenceForm() {}

    static AbsenceWish take(VariableScope scope) {
        AbsenceWish wish = new AbsenceWish(
                AbsenceProcess.ON_BEHALF_OF.find(scope).orElse(null),
                AbsenceKind.of(AbsenceProcess.ABSENCE_KIND.get(scope)),
                AbsenceProcess.FIRST_DAY.get(scope),
                AbsenceProcess.LAST_DAY.get(scope),
                AbsenceProcess.CHOSEN_SUBSTITUTE.find(scope).orElse(null),
                text(AbsenceProcess.COMMENT.find(scope).orElse(null)),
                text(AbsenceProcess.DOCUMENT.find(scope).orElse(null)),
                text(AbsenceProcess.EXCEPTION_REASON.find(scope).orElse(null)),
                files(AbsenceProcess.FILES.find(scope).orElse(null)));
        AbsenceProcess.forget(
                scope,
                AbsenceProcess.ON_BEHALF_OF,
                AbsenceProcess.ABSENCE_KIND,
                AbsenceProcess.FIRST_DAY,
                AbsenceProcess.LAST_DAY,
                AbsenceProcess.CHOSEN_SUBSTITUTE,
                AbsenceProcess.COMMENT,
                AbsenceProcess.DOCUMENT,
                AbsenceProcess.EXCEPTION_REASON,
                AbsenceProcess.FILES);
        return wish;
    }

    static String text(String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }

    private static List<UUID> files(JsonNode list) {
        return list == null
                ? List.of()
                : StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .map(UUID::fromString)
                        .toList();
    }
}
