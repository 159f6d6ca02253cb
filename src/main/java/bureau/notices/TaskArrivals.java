package bureau.notices;

import bureau.platform.access.Actor;
import bureau.platform.tasks.OpenTask;
import bureau.platform.tasks.TaskWatch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes which tasks were opened or changed and looks at them when the transaction ends, still within it: only then is it
 * settled who has them.
 */
@Component
public class TaskArrivals implements TaskWatch {

    private final ObjectProvider<Notices> notices;
    private final Told told;
    private final Actor actor;

    TaskArrivals(ObjectProvider<Notices> notices, Told told, Actor actor) {
        this.notices = notices;
        this.told = told;
        this.actor = actor;
    }

    /** There is something new about a task that waits; whoever has it is told as if it came now. */
    public void again(String taskId) {
        told.forget(taskId);
        changed().look(taskId, false);
    }

    @Override
    public void opened(OpenTask task) {
        changed().look(task.id(), true);
    }

    @Override
    public void changed(String taskId, Instant dueAt) {
        changed().look(taskId, false);
    }

    @Override
    public void over(String taskId) {
        told.forget(taskId);
    }

    private Changed changed() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changed.class::isInstance)
                .map(Changed.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Changed first = new Changed(actor.find().orElse(null));
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    private final class Changed implements TransactionSynchronization {

        /** Task ids, and whether the task is new. */
        private final Map<String, Boolean> tasks = new LinkedHashMap<>();

        private final String by;

        private Changed(String by) {
            this.by = by;
        }

        private void look(String taskId, boolean opened) {
            tasks.merge(taskId, opened, Boolean::logicalOr);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            tasks.forEach((taskId, opened) -> notices.getObject().consider(taskId, opened, by));
        }
    }
}
