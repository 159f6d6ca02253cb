package bureau.leave;

import bureau.parameters.Parameter;
import bureau.parameters.Parameter.Unit;
import bureau.parameters.ParameterSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the office may set for absences. */
@Component
class LeaveParameters implements ParameterSet {

    /** Of a year for whom the register has no row: Labour Code of the Russian Federation, article 115. */
    static final Parameter ANNUAL_DAYS = Parameter.of("annualLeaveDays", Unit.DAYS, 28, 100);

    /** Whoever agrees is told when more than this of a department is away. */
    static final Parameter AWAY_PERCENT = Parameter.of("departmentAwayPercent", Unit.WHOLE_PERCENT, 40, 100);

    @Override
    public List<Parameter> parameters() {
        return List.of(ANNUAL_DAYS, AWAY_PERCENT);
    }
}
