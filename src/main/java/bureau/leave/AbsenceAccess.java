package bureau.leave;

import bureau.approval.Approvals;
import bureau.documents.CaseAccess;
import bureau.people.People;
import bureau.platform.access.CaseTasks;
import org.springframework.stereotype.Component;

/** An absence is open to the person, who asked, who leads him, HR, and whoever has a task in it or agreed to it. */
@Component
class AbsenceAccess implements CaseAccess {

    private final AbsenceRequests requests;
    private final Approvals approvals;
    private final CaseTasks tasks;
    private final People people;

    AbsenceAccess(AbsenceRequests requests, Approvals approvals, CaseTasks tasks, People people) {
        this.requests = requests;
        this.approvals = approvals;
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public boolean maySee(String userId, String caseId) {
        return requests.find(caseId)
                .filter(request -> request.person().equals(userId)
                        || request.author().equals(userId)
                        || people.holders(AbsenceProcess.HR).contains(userId)
                        || people.managerOf(request.person())
                                .filter(userId::equals)
                                .isPresent()
                        || approvals.decisions(caseId).stream()
                                .anyMatch(decision -> decision.person().equals(userId))
                        || tasks.of(caseId).count() > 0)
                .isPresent();
    }
}
