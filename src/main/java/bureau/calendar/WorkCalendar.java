package bureau.calendar;

import bureau.platform.gate.ModelBean;
import bureau.platform.language.Messages;
import bureau.platform.variables.ProcessKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models say of due dates and timers: {@code ${workCalendar.due(execution, 'issueOrder')}}. */
@ModelBean
@Component("workCalendar")
public class WorkCalendar {

    private final WorkingTime workingTime;
    private final Terms terms;
    private final Messages messages;

    WorkCalendar(WorkingTime workingTime, Terms terms, Messages messages) {
        this.workingTime = workingTime;
        this.terms = terms;
        this.messages = messages;
    }

    /** @param task names the task's term in the decision table {@code sla-policy}; a number there is a mistake */
    public Date due(DelegateExecution execution, String task) {
        if (!task.matches("\\p{L}[\\p{L}\\p{N}_-]*")) {
            throw messages.needsOperator("calendar.noTaskName", task);
        }
        String priority = Urgency.PRIORITY.find(execution).orElse(Terms.NORMAL);
        Duration work =
                terms.beforehand(ProcessKey.of(execution), task, priority).due();
        return date(workingTime.after(workingTime.now(), work));
    }

    /** @param hours working hours from now, for a timer; a fraction has a point */
    public Date after(DelegateExecution execution, String hours) {
        BigDecimal seconds = number(hours, "\\d{1,4}(\\.\\d{1,2})?").multiply(BigDecimal.valueOf(3600));
        return date(workingTime.after(workingTime.now(), Duration.ofSeconds(seconds.longValue())));
    }

    /** @param days when the office closes on that working day after today */
    public Date afterDays(DelegateExecution execution, String days) {
        return date(workingTime.closingAfter(
                workingTime.now().toLocalDate(), number(days, "\\d{1,3}").intValueExact()));
    }

    /** The end of the working day on which a delivery is due, read from the variable {@code deliveryDate}. */
    public Date arrival(DelegateExecution execution) {
        LocalDate day = LocalDate.parse((String) execution.getVariable("deliveryDate"));
        return date(workingTime.closing(day));
    }

    /** The end of the last working day before the one that the variable names. */
    public Date before(DelegateExecution execution, String variable) {
        LocalDate day = LocalDate.parse((String) execution.getVariable(variable));
        return date(workingTime.closing(day.minusDays(1)));
    }

    private BigDecimal number(String text, String form) {
        if (!text.matches(form) || new BigDecimal(text).signum() == 0) {
            throw messages.needsOperator("calendar.noNumber", text);
        }
        return new BigDecimal(text);
    }

    private static Date date(ZonedDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
