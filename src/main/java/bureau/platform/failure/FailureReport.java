package bureau.platform.failure;

/** Puts a failure into words, in the office's language. */
public interface FailureReport {

    /**
     * What failed and what to do about it.
     *
     * @param step the step's name in the diagram
     * @param job by this id the log tells the rest
     */
    String text(String step, Throwable failure, String job);
}
