package bureau.approval;

import bureau.platform.variables.CaseIds;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of the rule task {@code approval-policy}: turns its rows into signatures that are missing. */
@Component("planApprovals")
class PlanApprovalsListener implements ExecutionListener {

    private final Approvals approvals;

    PlanApprovalsListener(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        List<Approvals.Demand> demands = result.getResultList().stream()
                .map(row -> new Approvals.Demand(
                        ((Number) row.get("seq")).intValue(), (String) row.get("role"), (String) row.get("reasonText")))
                .toList();
        approvals.plan(CaseIds.of(execution), demands);
    }
}
