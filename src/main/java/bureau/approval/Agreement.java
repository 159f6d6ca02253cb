package bureau.approval;

import bureau.people.Roles;
import bureau.platform.gate.ModelBean;
import bureau.platform.tasks.OpenTasks;
import bureau.platform.variables.CaseIds;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of approvals asks: whose turn it is, and whether it is over. */
@ModelBean
@Component("agreement")
public class Agreement {

    private final Approvals approvals;

    Agreement(Approvals approvals) {
        this.approvals = approvals;
    }

    /** The signatures to be asked for now, all at the same time. */
    public List<String> signatures(DelegateExecution execution) {
        return approvals.standing(CaseIds.of(execution)).waiting().stream()
                .map(step -> String.valueOf(step.id()))
                .toList();
    }

    /** Whether the others who are asked at the same time need not decide any more. */
    public boolean turnIsOver(DelegateExecution execution) {
        Standing standing = approvals.standing(CaseIds.of(execution));
        return standing.isEnded() || standing.seq() != ApprovalProcess.TURN.get(execution);
    }

    /** The role that answers for the case's process. */
    public String owner(DelegateExecution execution) {
        return OpenTasks.ownerOf(execution).orElse(Roles.OFFICE_MANAGER);
    }
}
