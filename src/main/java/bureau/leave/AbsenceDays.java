package bureau.leave;

import bureau.platform.gate.ModelBean;
import bureau.platform.variables.CaseIds;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the model says of the days of an absence: {@code ${absenceDays.backOn(execution)}}. */
@ModelBean
@Component("absenceDays")
public class AbsenceDays {

    private final AbsenceRequests requests;
    private final ZoneId zone;

    AbsenceDays(AbsenceRequests requests, @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.zone = zone;
    }

    /** When its first day begins. */
    public Date begin(DelegateExecution execution) {
        return date(request(execution).firstDay());
    }

    /** When its last day is over. */
    public Date backOn(DelegateExecution execution) {
        return date(request(execution).lastDay().plusDays(1));
    }

    private AbsenceRequest request(DelegateExecution execution) {
        return requests.get(CaseIds.of(execution));
    }

    private Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(zone).toInstant());
    }
}
