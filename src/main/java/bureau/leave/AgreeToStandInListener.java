package bureau.leave;

import bureau.platform.language.Messages;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the substitute agrees, or says why he cannot. */
@Component("agreeToStandIn")
class AgreeToStandInListener implements TaskListener {

    private final Leaves leaves;
    private final Messages messages;

    AgreeToStandInListener(Leaves leaves, Messages messages) {
        this.leaves = leaves;
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean agrees = AbsenceProcess.STANDS_IN.get(task).equals("yes");
        if (agrees) {
            leaves.substituteAgrees(CaseIds.of(task));
        } else if (AbsenceProcess.DECLINE_REASON
                .find(task)
                .map(AbsenceForm::text)
                .isEmpty()) {
            throw messages.refused("leave.refused.declineReason");
        }
    }
}
