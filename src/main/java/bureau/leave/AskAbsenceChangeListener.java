package bureau.leave;

import bureau.leave.AbsenceChanges.Consent;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When somebody wants the absence longer, shorter or cancelled, or leaves it as it is after all. */
@Component("askAbsenceChange")
class AskAbsenceChangeListener implements TaskListener {

    private final AbsenceChanges changes;
    private final Actor actor;
    private final Messages messages;

    AskAbsenceChangeListener(AbsenceChanges changes, Actor actor, Messages messages) {
        this.changes = changes;
        this.actor = actor;
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        String change = AbsenceProcess.CHANGE.get(task);
        Consent consent = change.equals("keep")
                ? Consent.NOBODYS
                : changes.ask(CaseIds.of(task), wanted(task, change.equals("cancel")));
        DelegateExecution process = AbsenceProcess.process(task);
        AbsenceProcess.forget(
                task.getExecution(), AbsenceProcess.CHANGE, AbsenceProcess.NEW_LAST_DAY, AbsenceProcess.CHANGE_REASON);
        AbsenceProcess.CONSENT_NEEDED.set(process, consent != Consent.NOBODYS);
        AbsenceProcess.CONSENT_OF.set(process, consent == Consent.PERSONS ? "person" : "hr");
        AbsenceProcess.CHANGE_ANSWER.set(process, change.equals("keep") ? "no" : "yes");
    }

    private AbsenceChange wanted(DelegateTask task, boolean cancels) {
        return new AbsenceChange(
                cancels
                        ? null
                        : AbsenceProcess.NEW_LAST_DAY
                                .find(task)
                                .orElseThrow(() -> messages.refused("leave.refused.newLastDay")),
                AbsenceProcess.CHANGE_REASON.find(task).map(AbsenceForm::text).orElse(null),
                actor.required());
    }
}
