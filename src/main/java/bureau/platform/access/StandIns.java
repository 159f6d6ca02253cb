package bureau.platform.access;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Finds other hands for a task while those whose it is are away. Asked within the engine's command and transaction. */
public interface StandIns {

    /** The model, a person or the office has just given the task to its assignee. */
    void assigned(DelegateTask task);

    /** Gives the task to those who are to have it today, which may be whose it was at first. @return whether it changed */
    boolean reconsider(DelegateTask task);
}
