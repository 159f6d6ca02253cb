package bureau.approval;

import bureau.approval.ApprovalRows.Given;
import bureau.platform.language.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The signatures a case needs and has. A decision is a row, written in the transaction in which the person decided. */
@Service
public class Approvals {

    private final ApprovalRows rows;
    private final Subjects subjects;
    private final Messages messages;

    Approvals(ApprovalRows rows, Subjects subjects, Messages messages) {
        this.rows = rows;
        this.subjects = subjects;
        this.messages = messages;
    }

    /** How the last round stands. */
    Standing standing(String caseId) {
        int round = rows.lastRound(caseId);
        Map<Long, Verdict> given = finals(caseId, round, each -> true);
        if (given.containsValue(Verdict.REJECT)) {
            return Standing.ended(Standing.REJECTED);
        }
        if (given.containsValue(Verdict.REWORK)) {
            return Standing.ended(Standing.REWORK);
        }
        List<ApprovalStep> steps = rows.steps(caseId, round);
        List<ApprovalStep> nobodys = steps.stream()
                .filter(step -> step.approver() == null && !given.containsKey(step.id()))
                .toList();
        if (!nobodys.isEmpty()) {
            return new Standing(Standing.NOBODY, nobodys.get(0).seq(), nobodys);
        }
        TreeMap<Integer, List<ApprovalStep>> missing = missing(steps, given).stream()
                .collect(Collectors.groupingBy(ApprovalStep::seq, TreeMap::new, Collectors.toList()));
        return missing.isEmpty()
                ? Standing.ended(Standing.APPROVED)
                : new Standing(
                        Standing.OPEN, missing.firstKey(), missing.firstEntry().getValue());
    }

    /**
     * What spends money asks this first, so that no way round the approval task leads anywhere.
     *
     * @throws bureau.platform.language.NeedsOperator when a signature is missing or was given for something else
     */
    public void requireApproved(String caseId) {
        if (!isApproved(caseId)) {
            throw messages.needsOperator("approval.signatureMissing");
        }
    }

    /** Whether everybody has agreed to the case as it stands now. */
    public boolean isApproved(String caseId) {
        int round = rows.lastRound(caseId);
        Facets now = subjects.get(caseId).facets();
        Map<Long, Verdict> holding = finals(
                caseId, round, given -> given.seen().cover(now, given.step().mattering()));
        boolean agreed = holding.values().stream().allMatch(Verdict::agrees);
        return round > 0
                && agreed
                && missing(rows.steps(caseId, round), holding).isEmpty();
    }

    /** All decisions of the case, oldest first. */
    public List<ApprovalDecision> decisions(String caseId) {
        return rows.decisions(caseId);
    }

    /** The newest return for rework, with what was found wanting. */
    public Optional<ApprovalDecision> lastReturn(String caseId) {
        return decisions(caseId).stream()
                .filter(decision -> decision.verdict() == Verdict.REWORK)
                .reduce((earlier, later) -> later);
    }

    /** What approvers took from lines, oldest first. */
    public List<LineChange> lineChanges(String caseId) {
        return rows.lineChanges(caseId);
    }

    private Map<Long, Verdict> finals(String caseId, int round, Predicate<Given> counting) {
        return rows.given(caseId).stream()
                .filter(given ->
                        given.step().round() == round && given.decision().verdict() != Verdict.FORWARD)
                .filter(counting)
                .collect(Collectors.toMap(
                        given -> given.step().id(), given -> given.decision().verdict()));
    }

    /** The signatures that are not given, of those places and roles that have too few. */
    private static List<ApprovalStep> missing(List<ApprovalStep> steps, Map<Long, Verdict> given) {
        return steps.stream()
                .collect(Collectors.groupingBy(
                        step -> List.of(step.seq(), step.role()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.stream()
                                .filter(step -> given.containsKey(step.id()))
                                .count()
                        < same.get(0).needed())
                .flatMap(List::stream)
                .filter(step -> !given.containsKey(step.id()))
                .toList();
    }
}
