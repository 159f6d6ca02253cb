package bureau.calendar;

import bureau.platform.language.Messages;
import bureau.platform.rules.RuleTables;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The terms of the decision table {@code sla-policy}. */
@Component
public class Terms {

    public static final String NORMAL = "normal";
    public static final String URGENT = "urgent";

    private static final String TABLE = "sla-policy";
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    private final RuleTables tables;
    private final Messages messages;

    Terms(RuleTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
    }

    /**
     * @param task the user task's id without {@code user_}
     * @param priority of the case; {@link #NORMAL} where it has none
     * @throws bureau.platform.language.NeedsOperator when the table has no row for it, or one without hours
     */
    public Term of(String process, String task, String priority) {
        return term(task, process, tables.row(TABLE, question(process, task, priority)));
    }

    /** The same for whoever asks first, when the task is not there yet: it counts when the task is. */
    Term beforehand(String process, String task, String priority) {
        return term(task, process, tables.look(TABLE, question(process, task, priority)));
    }

    private static Map<String, Object> question(String process, String task, String priority) {
        return Map.of("process", process, "task", task, "priority", priority);
    }

    private Term term(String task, String process, Optional<Map<String, Object>> found) {
        Map<String, Object> row = found.orElseThrow(() -> messages.needsOperator("calendar.noTerm", task, process));
        return new Term(
                hours(row, "dueHours", task),
                hours(row, "firstEscalationHours", task),
                hours(row, "secondEscalationHours", task));
    }

    private Duration hours(Map<String, Object> row, String output, String task) {
        try {
            BigDecimal hours = new BigDecimal(String.valueOf(row.get(output)));
            if (hours.signum() > 0) {
                return Duration.ofSeconds(hours.multiply(SECONDS).longValue());
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is no term.
        }
        throw messages.needsOperator("calendar.badTerm", task, output, String.valueOf(row.get(output)));
    }
}
