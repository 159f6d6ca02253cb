package bureau.platform.forms;

import java.util.Map;
import java.util.Optional;

/** What an earlier case was started with, to be asked for once more. The person may change it before he sends it. */
public interface FormCopy {

    boolean copies(String formId);

    /** Empty where there is no such case or the person who acts may not see it. */
    Optional<Map<String, Object>> of(String caseId);
}
