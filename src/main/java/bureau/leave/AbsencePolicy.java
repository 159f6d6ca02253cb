package bureau.leave;

import bureau.platform.language.Messages;
import bureau.platform.rules.RuleTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the table {@code absence-policy}. */
@Component
class AbsencePolicy {

    private final RuleTables tables;
    private final Messages messages;

    AbsencePolicy(RuleTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
    }

    AbsenceRule of(AbsenceKind kind) {
        Map<String, Object> row = tables.row("absence-policy", Map.of("kind", kind.word()))
                .orElseThrow(() -> messages.needsOperator("leave.noRule", kind.word()));
        return new AbsenceRule(
                (String) row.get("agreedBy"),
                (Boolean) row.get("atOnce"),
                (Boolean) row.get("order"),
                (String) row.get("document"),
                (Boolean) row.get("substituteAsked"),
                number(row, "noticeDays"),
                number(row, "longestDays"),
                (Boolean) row.get("fromBalance"));
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}
