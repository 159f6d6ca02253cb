package bureau.approval;

import bureau.approval.ApprovalRows.Given;
import bureau.platform.language.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round: turns what the decision table demands into signatures of people, and keeps the decisions that still hold. */
@Component
class ApprovalPlan {

    private final ApprovalRows rows;
    private final Subjects subjects;
    private final Approvers approvers;
    private final Messages messages;

    ApprovalPlan(ApprovalRows rows, Subjects subjects, Approvers approvers, Messages messages) {
        this.rows = rows;
        this.subjects = subjects;
        this.approvers = approvers;
        this.messages = messages;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(String caseId, List<Demand> demands) {
        if (demands.isEmpty()) {
            throw messages.needsOperator("approval.noRuleFits");
        }
        ApprovalSubject subject = subjects.get(caseId);
        List<Given> before = rows.given(caseId);
        int round = rows.lastRound(caseId) + 1;
        for (Signature each : signatures(demands, subject)) {
            for (String approver : each.people) {
                long id = rows.add(
                        caseId,
                        round,
                        each.seq(),
                        String.join(" ", each.roles),
                        approver,
                        String.join("\n", each.reasons),
                        each.needed,
                        each.facets);
                ApprovalStep step = rows.step(id).orElseThrow();
                stillHolding(step, subject, before).ifPresent(given -> carryOver(step, subject, given));
            }
        }
    }

    /** In their order; rows for one role at one place are one demand, neighbours of one person one signature. */
    private List<Signature> signatures(List<Demand> demands, ApprovalSubject subject) {
        List<Signature> signatures = new ArrayList<>();
        demands.stream().sorted(Comparator.comparingInt(Demand::seq)).forEach(demand -> {
            Signature next = new Signature(demand, people(demand, subject));
            signatures.stream()
                    .filter(each ->
                            each.isAt(demand) || each.isSamePerson(next) && areNeighbours(each, next, signatures))
                    .findFirst()
                    .ifPresentOrElse(each -> each.add(next), () -> signatures.add(next));
        });
        return signatures;
    }

    private List<String> people(Demand demand, ApprovalSubject subject) {
        List<String> found = demand.asksOne()
                ? approvers.approver(demand.role(), subject).stream().toList()
                : approvers.everybody(demand.role(), subject);
        List<String> people = new ArrayList<>(found);
        if (people.isEmpty()) {
            people.add(null);
        }
        return people;
    }

    /** At the same place, or at the one before, where nobody else is asked. */
    private static boolean areNeighbours(Signature earlier, Signature next, List<Signature> all) {
        if (earlier.seq() == next.seq()) {
            return true;
        }
        int before = all.stream()
                .mapToInt(Signature::seq)
                .filter(seq -> seq < next.seq())
                .max()
                .orElse(0);
        return earlier.seq() == before
                && all.stream().filter(each -> each.seq() == before).count() == 1
                && all.stream().noneMatch(each -> each.seq() == next.seq());
    }

    /** What the same person decided last for the same role, if he agreed and what mattered to him did not change. */
    private static Optional<Given> stillHolding(ApprovalStep step, ApprovalSubject subject, List<Given> before) {
        return before.stream()
                .filter(given -> given.decision().verdict() != Verdict.FORWARD)
                .filter(given -> step.approver() != null
                        && step.approver().equals(given.step().approver())
                        && given.step().roles().containsAll(step.roles()))
                .reduce((earlier, later) -> later)
                .filter(given -> given.decision().verdict().agrees())
                .filter(given -> given.seen().cover(subject.facets(), step.mattering()))
                .filter(given -> !subject.isAskedBy(given.decision().person()));
    }

    private void carryOver(ApprovalStep step, ApprovalSubject subject, Given given) {
        ApprovalDecision old = given.decision();
        int from = old.carriedFrom() == null ? old.round() : old.carriedFrom();
        rows.add(
                step,
                new ApprovalDecision(
                        0,
                        step.round(),
                        step.seq(),
                        step.role(),
                        old.person(),
                        old.onBehalfOf(),
                        old.verdict(),
                        old.comment(),
                        null,
                        from,
                        old.at()),
                subject.requesters(),
                given.seen());
    }

    /** One or several rows of the table that lead to the same people at the same place. */
    private static final class Signature {

        private final Demand demand;
        private final List<String> people;
        private final List<String> roles = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private int needed;
        private String facets;

        Signature(Demand demand, List<String> people) {
            this.demand = demand;
            this.people = people;
            this.roles.add(demand.role());
            this.reasons.add(demand.reason());
            this.needed = demand.needed(people.size());
            this.facets = demand.facets();
        }

        int seq() {
            return demand.seq();
        }

        boolean isAt(Demand other) {
            return seq() == other.seq() && roles.contains(other.role()) && demand.asksOne() == other.asksOne();
        }

        boolean isSamePerson(Signature other) {
            return demand.asksOne() && other.demand.asksOne() && people.get(0) != null && people.equals(other.people);
        }

        void add(Signature other) {
            other.roles.stream().filter(role -> !roles.contains(role)).forEach(roles::add);
            other.reasons.stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
            needed = Math.max(needed, other.needed);
            facets = facets == null || other.facets == null ? null : facets + " " + other.facets;
        }
    }
}
