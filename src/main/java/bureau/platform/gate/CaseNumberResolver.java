package bureau.platform.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** The one property of the case that models hand on, to the processes they call: its number. */
class CaseNumberResolver extends ClosedResolver {

    static final String PROPERTY = "processBusinessKey";

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof DelegateExecution execution && PROPERTY.equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        return null;
    }
}
