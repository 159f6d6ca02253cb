package bureau.platform.tasks;

import java.time.Instant;

/** Is told, in the engine's transaction, what becomes of every person's task. */
public interface TaskWatch {

    void opened(OpenTask task);

    /** Something about it was changed, perhaps its term, which may have been taken away. */
    void changed(String taskId, Instant dueAt);

    /** It was done, or the case went another way. */
    void over(String taskId);
}
