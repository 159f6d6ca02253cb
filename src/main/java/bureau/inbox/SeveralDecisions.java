package bureau.inbox;

import bureau.approval.ListedSignatures;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives several signatures that a person has chosen in a list, each as if he had opened the task and handed in its form, in
 * a transaction of its own: what is refused does not stop the others.
 */
@Component
class SeveralDecisions {

    /** @param seen the mark on the card that he chose, see {@link Card} */
    record Chosen(String task, String seen) {}

    /** @param problem why it was refused; null where it is done */
    record Result(String task, String problem) {}

    private static final Logger log = LoggerFactory.getLogger(SeveralDecisions.class);

    private final ReaderTasks readerTasks;
    private final ListedSignatures signatures;
    private final TaskService tasks;
    private final FormService forms;
    private final Messages messages;
    private final TransactionTemplate alone;

    SeveralDecisions(
            ReaderTasks readerTasks,
            ListedSignatures signatures,
            TaskService tasks,
            FormService forms,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.readerTasks = readerTasks;
        this.signatures = signatures;
        this.tasks = tasks;
        this.forms = forms;
        this.messages = messages;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    List<Result> decide(String person, List<Chosen> chosen, Map<String, Object> answer) {
        return chosen.stream()
                .map(each -> new Result(each.task(), problem(person, each, answer)))
                .toList();
    }

    private String problem(String person, Chosen chosen, Map<String, Object> answer) {
        try {
            alone.executeWithoutResult(status -> decide(person, chosen, answer));
            return null;
        } catch (RuntimeException refusal) {
            return reason(refusal);
        }
    }

    private void decide(String person, Chosen chosen, Map<String, Object> answer) {
        Task task = readerTasks.visible(List.of(chosen.task())).stream()
                .findFirst()
                .orElseThrow(() -> messages.refused("taskIsGone"));
        String now = signatures.marks(List.of(task.getId())).get(task.getId());
        if (now == null) {
            throw messages.refused("inbox.decisions.open");
        }
        if (!now.equals(chosen.seen())) {
            throw messages.refused("inbox.decisions.changed");
        }
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person);
        }
        forms.submitTaskForm(task.getId(), new HashMap<>(answer));
    }

    private String reason(RuntimeException refusal) {
        for (Throwable each = refusal; each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                return refused.getMessage();
            }
            if (each instanceof AuthorizationException missing) {
                return missing.getMissingAuthorizations().isEmpty()
                        ? missing.getMessage()
                        : messages.text("access.taskIsNotYours");
            }
            if (each instanceof OptimisticLockingException
                    || each instanceof TaskAlreadyClaimedException
                    || each instanceof ConcurrencyFailureException
                    || each instanceof DuplicateKeyException) {
                return messages.text("somebodyWasQuicker");
            }
        }
        log.warn("A decision from the list failed", refusal);
        return messages.text("inbox.decisions.failed");
    }
}
