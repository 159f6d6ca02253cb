package bureau.approval;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When an approval task is completed: the decision, or the question, becomes a row in the same transaction. */
@Component("decide")
class DecideListener implements TaskListener {

    private final Deciding deciding;
    private final Questions questions;
    private final ApprovalTasks approvalTasks;
    private final Actor actor;

    DecideListener(Deciding deciding, Questions questions, ApprovalTasks approvalTasks, Actor actor) {
        this.deciding = deciding;
        this.questions = questions;
        this.approvalTasks = approvalTasks;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        long signature = ApprovalTasks.signature(task);
        if (ApprovalProcess.VERDICT.get(task).equals(ApprovalProcess.ASK)) {
            // First, while those questions are open that stopped the clock of this task.
            approvalTasks.goesOn(task);
            Question asked = questions.ask(
                    CaseIds.of(task),
                    signature,
                    actor.required(),
                    ApprovalProcess.ASK_TO.find(task).orElse(null),
                    ApprovalProcess.QUESTION.find(task).orElse(null));
            ApprovalProcess.QUESTION_ID.set(task, asked.id());
            ApprovalProcess.ASKED_PERSON.set(task, asked.askedTo());
            return;
        }
        Answer answer = AnswerForm.read(task);
        deciding.decide(CaseIds.of(task), signature, actor.required(), answer);
        if (answer.verdict() == Verdict.FORWARD) {
            approvalTasks.goesOn(task);
        }
    }
}
