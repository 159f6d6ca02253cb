package bureau.leave;

import bureau.approval.ApprovalPanel;
import bureau.approval.ApprovalSubject;
import bureau.approval.ApprovalSubjects;
import bureau.approval.Facets;
import bureau.people.People;
import bureau.platform.access.Requesters;
import bureau.platform.language.Plain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What there is to agree to in an absence, and who asks for it. */
@Component
class AbsenceApproval implements ApprovalSubjects, Requesters {

    private final AbsenceRequests requests;
    private final AbsenceFacts facts;
    private final People people;

    AbsenceApproval(AbsenceRequests requests, AbsenceFacts facts, People people) {
        this.requests = requests;
        this.facts = facts;
        this.people = people;
    }

    @Override
    public Optional<ApprovalSubject> subject(String caseId) {
        return requests.find(caseId)
                .map(request -> new ApprovalSubject(
                        caseId,
                        requestersOf(caseId),
                        people.get(request.person()).department(),
                        Facets.none()
                                .same("kind", request.kind())
                                .same("firstDay", request.firstDay())
                                .same("lastDay", request.lastDay())
                                .same("substitute", request.substitute())));
    }

    @Override
    public ApprovalPanel panel(String caseId, Plain plain) {
        AbsenceRequest request = requests.get(caseId);
        return new ApprovalPanel(
                request.number(),
                facts.subject(request, plain),
                facts.forApprover(request, plain),
                null,
                List.of(),
                List.of());
    }

    @Override
    public Set<String> requestersOf(String caseId) {
        return requests.find(caseId)
                .map(request -> Stream.of(request.person(), request.author()).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
