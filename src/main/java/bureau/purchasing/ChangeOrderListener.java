package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer has changed the order, or left it as it is. */
@Component("changeOrder")
class ChangeOrderListener implements TaskListener {

    private final OrderProposals proposals;
    private final Actor actor;

    ChangeOrderListener(OrderProposals proposals, Actor actor) {
        this.proposals = proposals;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String order = PurchasingProcess.ORDER_NUMBER.get(task);
        Map<Integer, Ordering.Ordered> wanted = new LinkedHashMap<>();
        for (JsonNode row : OrderProcess.CHANGED_LINES.get(task)) {
            wanted.put(
                    row.path("line").asInt(),
                    new Ordering.Ordered(
                            new BigDecimal(row.path("quantity").asText()),
                            row.path("price").asLong()));
        }
        Optional<OrderProposal> change = proposals.propose(
                caseId,
                order,
                actor.required(),
                wanted,
                OrderProcess.NEW_DATE.find(task).orElse(null),
                OrderProcess.REASON.find(task).orElse(null));
        OrderProcess.forget(task, OrderProcess.CHANGED_LINES, OrderProcess.NEW_DATE, OrderProcess.REASON);
        OrderProcess.done(task, change.isPresent());
        change.ifPresent(each -> {
            OrderProcess.PROPOSAL.local(task.getExecution(), each.id());
            OrderProcess.DEARER.local(task.getExecution(), each.dearer());
            // Declared here, so that the answer of the called process stays in this branch.
            OrderProcess.AGREED.local(task.getExecution(), false);
        });
    }
}
