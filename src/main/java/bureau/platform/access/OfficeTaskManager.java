package bureau.platform.access;

import bureau.platform.access.Worklist.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Answers the lists of the inbox from the {@link Worklist}; the engine's own statements join all tasks with all their readers
 * for it, and grow with the office. What goes further is asked as ever, and the tasks of a page pass the engine's check too.
 */
public class OfficeTaskManager extends TaskManager {

    /** A page of a list, not all of it: the tasks are then fetched by their ids. */
    private static final int PAGE = 200;

    private final TaskAccess access;
    private final Worklist worklist;

    private OfficeTaskManager(TaskAccess access, Worklist worklist) {
        this.access = access;
        this.worklist = worklist;
    }

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return query.getMaxResults() > PAGE || !WorklistQuestion.isInOrderOfTerms(query)
                ? super.findTasksByQueryCriteria(query)
                : question(query)
                        .map(question ->
                                page(worklist.page(question, reader(), query.getFirstResult(), query.getMaxResults())))
                        .orElseGet(() -> super.findTasksByQueryCriteria(query));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return question(query)
                .map(question -> worklist.count(question, reader()))
                .orElseGet(() -> super.findTaskCountByQueryCriteria(query));
    }

    private List<Task> page(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TaskQueryImpl these = new TaskQueryImpl();
        these.taskIdIn(ids.toArray(String[]::new));
        Map<String, Task> tasks = super.findTasksByQueryCriteria(these).stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
        return ids.stream().filter(tasks::containsKey).map(tasks::get).toList();
    }

    private Optional<WorklistQuestion> question(TaskQueryImpl query) {
        boolean narrowed =
                getAuthorizationManager() instanceof OfficeAuthorizationManager office && office.narrowsTasks();
        return narrowed ? WorklistQuestion.of(query, getCurrentAuthentication().getUserId()) : Optional.empty();
    }

    private Reader reader() {
        Authentication user = getCurrentAuthentication();
        List<String> groups = user.getGroupIds() == null ? List.of() : user.getGroupIds();
        return new Reader(user.getUserId(), access.sees(user.getUserId()), groups);
    }

    static final class Factory extends GenericManagerFactory {

        private final TaskAccess access;
        private final Worklist worklist;

        Factory(TaskAccess access, Worklist worklist) {
            super(TaskManager.class);
            this.access = access;
            this.worklist = worklist;
        }

        @Override
        public Session openSession() {
            return new OfficeTaskManager(access, worklist);
        }
    }
}
