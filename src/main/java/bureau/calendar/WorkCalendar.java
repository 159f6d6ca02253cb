package bureau.calendar;

import bureau.platform.gate.ModelBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models say of due dates: {@code ${workCalendar.due(execution, '8')}}. */
@ModelBean
@Component("workCalendar")
public class WorkCalendar {

    private final WorkingTime workingTime;

    WorkCalendar(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** @param hours working hours from now */
    public Date due(DelegateExecution execution, String hours) {
        return Date.from(workingTime
                .after(workingTime.now(), Duration.ofHours(Long.parseLong(hours)))
                .toInstant());
    }

    /** The end of the working day on which a delivery is due, read from the variable {@code deliveryDate}. */
    public Date arrival(DelegateExecution execution) {
        LocalDate day = LocalDate.parse((String) execution.getVariable("deliveryDate"));
        return Date.from(workingTime.closing(day).toInstant());
    }
}
