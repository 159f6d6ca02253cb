package bureau.calendar;

import bureau.parameters.Parameter;
import bureau.parameters.Parameters;
import bureau.platform.gate.ModelBean;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Timers whose term the office sets itself: {@code ${officeTerms.after(execution, 'ratingDays')}}. */
@ModelBean
@Component("officeTerms")
public class OfficeTerms {

    private final Parameters parameters;
    private final WorkingTime workingTime;

    OfficeTerms(Parameters parameters, WorkingTime workingTime) {
        this.parameters = parameters;
        this.workingTime = workingTime;
    }

    /**
     * Counted from now by what counts today: a timer that runs keeps its term.
     *
     * @param name of a parameter in working hours or working days
     */
    public Date after(DelegateExecution execution, String name) {
        Parameter parameter = parameters.named(name);
        ZonedDateTime now = workingTime.now();
        return switch (parameter.unit()) {
            case WORKING_HOURS -> date(workingTime.after(now, parameters.hours(parameter)));
            case WORKING_DAYS -> date(workingTime.closingAfter(now.toLocalDate(), parameters.whole(parameter)));
            default -> throw new IllegalArgumentException(name + " is no term in working time");
        };
    }

    private static Date date(ZonedDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
