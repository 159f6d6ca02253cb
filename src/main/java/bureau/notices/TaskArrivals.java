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
        changed().note(taskId, News.AGAIN);
    }

    @Override
    public void opened(OpenTask task) {
        changed().note(task.id(), News.OPENED);
    }

    @Override
    public void changed(String taskId, Instant dueAt) {
        changed().note(taskId, News.CHANGED);
    }

    @Override
    public void over(String taskId) {
        changed().note(taskId, News.OVER);
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

    /** What happened to a task; of several things in one transaction the last of these counts. */
    private enum News {
        CHANGED,
        AGAIN,
        OPENED,
        OVER
    }

    private final class Changed implements TransactionSynchronization {

        private final Map<String, News> tasks = new LinkedHashMap<>();

        private final String by;

        private Changed(String by) {
            this.by = by;
        }

        private void note(String taskId, News news) {
            tasks.merge(taskId, news, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }

        /** Behind the engine's own rows, in the order in which everybody locks them: two at once would wait for each other. */
        @Override
        public void beforeCommit(boolean readOnly) {
            tasks.forEach((taskId, news) -> {
                if (news == News.AGAIN || news == News.OVER) {
                    told.forget(taskId);
                }
                if (news != News.OVER) {
                    notices.getObject().consider(taskId, news == News.OPENED, by);
                }
            });
        }
    }
}
