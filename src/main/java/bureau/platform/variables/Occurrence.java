package bureau.platform.variables;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Names one passing of the case through a step. */
public final class Occurrence {

    private Occurrence() {}

    /**
     * The id of the running job: the same in every retry, another one in every loop.
     *
     * @throws IllegalStateException outside of a job: the step needs an asynchronous boundary before it
     */
    public static String of(DelegateExecution execution) {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        if (job == null) {
            throw new IllegalStateException(
                    "The step " + execution.getCurrentActivityId() + " must begin with an asynchronous boundary.");
        }
        return job.getId();
    }
}
