package bureau.absence;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Marks a task that somebody has in place of another, so that a list of tasks can ask for it. */
public final class StandInMark {

    /** A variable of the task itself; true or not there. */
    public static final String VARIABLE = "onBehalf";

    private StandInMark() {}

    static void put(DelegateTask task, boolean inPlaceOfAnother) {
        if (inPlaceOfAnother) {
            task.setVariableLocal(VARIABLE, true);
        } else if (task.hasVariableLocal(VARIABLE)) {
            task.removeVariableLocal(VARIABLE);
        }
    }
}
