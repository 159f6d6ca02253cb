package bureau.approval;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The tasks of a list in which a signature is given, so that several can be given at once. */
@Component
public class ListedSignatures {

    private final ApprovalRows rows;
    private final Subjects subjects;

    ListedSignatures(ApprovalRows rows, Subjects subjects) {
        this.rows = rows;
        this.subjects = subjects;
    }

    /**
     * What is agreed to in each of these tasks that ask for a signature, as a mark that is another one when anything that
     * matters has changed.
     */
    public Map<String, String> marks(Collection<String> taskIds) {
        Map<String, String> marks = new HashMap<>();
        rows.stepsOfTasks(taskIds).forEach(step -> marks.put(step.taskId(), mark(step)));
        return marks;
    }

    private String mark(ApprovalStep step) {
        String agreedTo = step.id() + "/" + subjects.get(step.caseId()).facets().written();
        return DigestUtils.md5DigestAsHex(agreedTo.getBytes(StandardCharsets.UTF_8));
    }
}
