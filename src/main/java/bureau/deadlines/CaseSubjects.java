package bureau.deadlines;

import java.util.Optional;

/** What a mail says of a case, so that everybody recognises it. */
public interface CaseSubjects {

    /** In the words of who asked; empty where this process does not know the case. */
    Optional<String> subjectOf(String caseId);
}
