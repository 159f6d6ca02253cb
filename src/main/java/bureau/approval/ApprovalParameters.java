package bureau.approval;

import bureau.parameters.Parameter;
import bureau.parameters.Parameter.Unit;
import bureau.parameters.ParameterSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the office may set for its approvals. */
@Component
class ApprovalParameters implements ParameterSet {

    /** After so many returns for rework it is time for yes or no; on the day of the decision. */
    static final Parameter MOST_RETURNS = Parameter.of("mostReturns", Unit.TIMES, 3, 100);

    @Override
    public List<Parameter> parameters() {
        return List.of(MOST_RETURNS);
    }
}
