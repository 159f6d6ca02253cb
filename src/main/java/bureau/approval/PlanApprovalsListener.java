package bureau.approval;

import bureau.platform.variables.CaseIds;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of the rule task {@code approval-policy}: turns its rows into signatures that are missing. */
@Component("planApprovals")
class PlanApprovalsListener implements ExecutionListener {

    private final ApprovalPlan plan;

    PlanApprovalsListener(ApprovalPlan plan) {
        this.plan = plan;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        List<Demand> demands = result.getResultList().stream()
                .map(PlanApprovalsListener::demand)
                .toList();
        plan.open(CaseIds.of(execution), demands);
    }

    private static Demand demand(Map<String, Object> row) {
        return new Demand(
                ((Number) row.get("seq")).intValue(),
                (String) row.get("role"),
                row.get("mode") == null ? Demand.ANY : String.valueOf(row.get("mode")),
                (String) row.get("reasonText"),
                (String) row.get("facets"));
    }
}
