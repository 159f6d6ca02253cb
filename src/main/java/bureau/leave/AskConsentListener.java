package bureau.leave;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives the question to the person where it is his to answer; HR answers otherwise. */
@Component("askConsent")
class AskConsentListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (AbsenceProcess.CONSENT_OF.get(task).equals("person")) {
            task.deleteCandidateGroup(AbsenceProcess.HR);
            task.setAssignee(AbsenceProcess.REQUESTER.get(task));
        }
    }
}
