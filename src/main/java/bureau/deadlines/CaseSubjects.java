package bureau.deadlines;

import java.util.Optional;
import java.util.OptionalLong;

/** What a mail or a list says of a case, so that everybody recognises it. */
public interface CaseSubjects {

    /** In the words of who asked; empty where this process does not know the case. */
    Optional<String> subjectOf(String caseId);

    /** What it is about in money, in kopecks; empty where no money is spent or the case is another process's. */
    default OptionalLong amountOf(String caseId) {
        return OptionalLong.empty();
    }

    /** The person for whom it is; empty where that is simply who started it. */
    default Optional<String> requesterOf(String caseId) {
        return Optional.empty();
    }
}
