package bureau.purchasing;

import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.variables.CaseIds;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Where every finance director has a hand in the purchase, the general manager agrees to the payment. */
@Component("findPaymentApprover")
class FindPaymentApproverListener implements TaskListener {

    private final InvoiceAccess access;
    private final People people;

    FindPaymentApproverListener(InvoiceAccess access, People people) {
        this.access = access;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        Set<String> involved = access.requestersOf(CaseIds.of(task));
        if (involved.containsAll(people.holders(Roles.CFO))) {
            task.addCandidateGroup(Roles.CEO);
        }
    }
}
