package bureau.leave;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the other side agrees to the change, or does not. */
@Component("consentToChange")
class ConsentToChangeListener implements TaskListener {

    private final AbsenceChanges changes;
    private final Actor actor;

    ConsentToChangeListener(AbsenceChanges changes, Actor actor) {
        this.changes = changes;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean consents = AbsenceProcess.CHANGE_ANSWER.get(task).equals("yes");
        changes.answer(CaseIds.of(task), actor.required(), consents);
    }
}
