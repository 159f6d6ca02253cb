package bureau.approval;

import bureau.platform.access.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the person asked hands in his answer. */
@Component("answerQuestion")
class AnswerQuestionListener implements TaskListener {

    private final Questions questions;
    private final Actor actor;

    AnswerQuestionListener(Questions questions, Actor actor) {
        this.questions = questions;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        List<UUID> files = new ArrayList<>();
        ApprovalProcess.FILES
                .find(task)
                .ifPresent(all -> all.forEach(each -> files.add(UUID.fromString(each.asText()))));
        questions.answer(
                ApprovalProcess.QUESTION_ID.get(task),
                actor.required(),
                ApprovalProcess.ANSWER.find(task).orElse(null),
                files);
    }
}
