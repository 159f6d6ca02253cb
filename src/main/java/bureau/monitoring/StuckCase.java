package bureau.monitoring;

/**
 * @param kind why it cannot go on by itself
 * @param caseId process instance, where there is one
 * @param number registration number of the case, where it has one
 * @param what the execution, job, task or mail
 */
public record StuckCase(Kind kind, String caseId, String number, String what) {

    public enum Kind {
        WAITS_FOR_NOTHING,
        FAILED_WITHOUT_INCIDENT,
        LOCK_NOT_GIVEN_BACK,
        TASK_FOR_NOBODY,
        MAIL_NOT_TAKEN,
        MAIL_NOT_FINISHED,
        NOT_REMINDED
    }

    @Override
    public String toString() {
        return (number == null ? "case " + caseId : number) + " (" + kind + ", " + what + ")";
    }
}
