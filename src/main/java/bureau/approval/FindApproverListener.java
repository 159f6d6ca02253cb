package bureau.approval;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the process owner has said who signs where the office has nobody. */
@Component("findApprover")
class FindApproverListener implements TaskListener {

    private final VacantSignatures vacant;
    private final Actor actor;

    FindApproverListener(VacantSignatures vacant, Actor actor) {
        this.vacant = vacant;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        Map<Long, String> chosen = new HashMap<>();
        for (JsonNode row : ApprovalProcess.FOUND.get(task)) {
            chosen.put(row.path("step").asLong(), row.path("person").asText(null));
        }
        vacant.fill(
                CaseIds.of(task),
                actor.required(),
                chosen,
                ApprovalProcess.BECAUSE.find(task).orElse(null));
    }
}
