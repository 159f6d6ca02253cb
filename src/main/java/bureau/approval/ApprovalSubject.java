package bureau.approval;

import java.util.Set;

/**
 * What is to be agreed to.
 *
 * @param requesters who asks, for himself or for another, and therefore may not decide
 * @param department code of the cost centre that pays
 * @param facets what a decision holds for
 */
public record ApprovalSubject(String caseId, Set<String> requesters, String department, Facets facets) {

    boolean isAskedBy(String person) {
        return requesters.contains(person);
    }
}
