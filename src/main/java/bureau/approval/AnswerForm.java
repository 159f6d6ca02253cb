package bureau.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what the approver entered. */
final class AnswerForm {

    private AnswerForm() {}

    static Answer read(VariableScope scope) {
        List<Answer.Line> lines = new ArrayList<>();
        ApprovalProcess.APPROVED_LINES.find(scope).ifPresent(rows -> rows.forEach(row -> lines.add(line(row))));
        return new Answer(
                Verdict.of(ApprovalProcess.VERDICT.get(scope)),
                ApprovalProcess.COMMENT.find(scope).map(String::strip).orElse(null),
                ApprovalProcess.FORWARD_TO.find(scope).orElse(null),
                lines);
    }

    private static Answer.Line line(JsonNode row) {
        boolean struck = row.path("struck").asBoolean();
        return new Answer.Line(
                row.path("line").asInt(),
                struck ? BigDecimal.ZERO : quantity(row),
                row.hasNonNull("why") ? row.get("why").asText() : null);
    }

    private static BigDecimal quantity(JsonNode row) {
        return row.hasNonNull("approved") ? new BigDecimal(row.get("approved").asText()) : null;
    }
}
