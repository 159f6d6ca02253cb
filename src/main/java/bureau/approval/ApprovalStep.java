package bureau.approval;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One signature that a case needs.
 *
 * @param role the role of the decision table; several, divided by spaces, where steps of one person became one
 * @param approver id of a person, {@code group:<role>} where one of several may give it, null while nobody is found
 * @param reason the sentences of the decision table that demanded it, one a line
 * @param needed how many signatures with the same place and role must be given
 * @param facets names of the facets that matter to it, divided by spaces; null when all do
 * @param forwardedTo who decides in the approver's stead
 * @param due until when; kept here, since a task that goes on after a question is another task
 * @param taskId the task in which it is asked for
 */
public record ApprovalStep(
        long id,
        String caseId,
        int round,
        int seq,
        String role,
        String approver,
        String reason,
        int needed,
        String facets,
        String forwardedTo,
        OffsetDateTime due,
        String taskId) {

    static final String GROUP = "group:";

    public boolean isForGroup() {
        return approver != null && approver.startsWith(GROUP);
    }

    public String group() {
        return approver.substring(GROUP.length());
    }

    public List<String> reasons() {
        return reason.lines().toList();
    }

    Set<String> roles() {
        return words(role);
    }

    Set<String> mattering() {
        return words(facets);
    }

    private static Set<String> words(String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(" ")).filter(each -> !each.isBlank()).collect(Collectors.toSet());
    }
}
