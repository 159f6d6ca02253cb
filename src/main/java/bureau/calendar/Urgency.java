package bureau.calendar;

import bureau.platform.gate.ModelBean;
import bureau.platform.variables.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** How pressing a case is: {@code normal} or {@code urgent} in its variable {@code priority}, which the called processes get too. */
@ModelBean
@Component("urgency")
public class Urgency {

    /** What the table of terms asks for. */
    public static final Variable<String> PRIORITY = Variable.text("priority");

    /** Below what an escalation gives, so that a late task still comes before an urgent one in time. */
    private static final int URGENT_WEIGHT = 65;

    private static final int NORMAL_WEIGHT = 50;

    /** @return the priority of a task of this case, by which lists sort: {@code ${urgency.weight(execution)}} */
    public int weight(DelegateExecution execution) {
        return PRIORITY.find(execution).filter(Terms.URGENT::equals).isPresent() ? URGENT_WEIGHT : NORMAL_WEIGHT;
    }
}
