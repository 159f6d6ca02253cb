package bureau.approval;

import bureau.absence.TaskMoves;
import bureau.people.People;
import bureau.platform.language.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose signature it is, and to whom it may go instead. */
@Component
class Signatories {

    private static final int MOST_FORWARDS = 3;

    private final ApprovalRows rows;
    private final People people;
    private final TaskMoves moves;
    private final Messages messages;

    Signatories(ApprovalRows rows, People people, TaskMoves moves, Messages messages) {
        this.rows = rows;
        this.people = people;
        this.moves = moves;
        this.messages = messages;
    }

    /**
     * For whom the person signs; null when it is his own signature.
     *
     * @throws bureau.platform.language.Refused when it is not his to give
     */
    String onBehalfOf(ApprovalStep step, String person) {
        List<String> represented = represented(person, step.caseId());
        if (step.forwardedTo() != null) {
            return Optional.of(firstForward(step))
                    .filter(forward -> person.equals(step.forwardedTo()) || represented.contains(step.forwardedTo()))
                    .map(forward -> forward.onBehalfOf() == null ? forward.person() : forward.onBehalfOf())
                    .orElseThrow(() -> messages.refused("approval.notYours"));
        }
        List<String> signers = step.isForGroup() ? people.holders(step.group()) : List.of(step.approver());
        return signers.contains(person)
                ? null
                : represented.stream()
                        .filter(signers::contains)
                        .findFirst()
                        .orElseThrow(() -> messages.refused("approval.notYours"));
    }

    /**
     * The colleague who decides instead, or while he is away who stands in for him.
     *
     * @throws bureau.platform.language.Refused when he may not
     */
    String colleague(ApprovalStep step, ApprovalSubject subject, String person, String wanted) {
        if (wanted == null || people.find(wanted).isEmpty()) {
            throw messages.refused("approval.colleagueNeeded");
        }
        String name = people.name(wanted, messages.reader());
        String present = people.presentFor(wanted).orElseThrow(() -> messages.refused("approval.colleagueAway", name));
        if (subject.isAskedBy(wanted) || subject.isAskedBy(present)) {
            throw messages.refused("approval.colleagueIsRequester", name);
        }
        List<ApprovalDecision> before = rows.decisionsOn(step.id());
        boolean hadIt =
                before.stream().anyMatch(each -> each.person().equals(present) || present.equals(each.onBehalfOf()));
        if (present.equals(person) || hadIt) {
            throw messages.refused("approval.colleagueHadIt", name);
        }
        if (before.size() >= MOST_FORWARDS) {
            throw messages.refused("approval.forwardedTooOften", MOST_FORWARDS);
        }
        return present;
    }

    /** Where several of a role must sign, nobody signs twice. */
    boolean hasSignedBeside(ApprovalStep step, String person) {
        List<ApprovalStep> same = rows.steps(step.caseId(), step.round()).stream()
                .filter(each -> each.seq() == step.seq() && each.role().equals(step.role()))
                .toList();
        return step.needed() > 1
                && step.needed() < same.size()
                && same.stream()
                        .flatMap(each -> rows.decisionsOn(each.id()).stream())
                        .anyMatch(each -> each.verdict() != Verdict.FORWARD
                                && each.person().equals(person));
    }

    /** Who has the task now: the colleague to whom it was handed on, or the approver; null for a group or nobody. */
    static String holder(ApprovalStep step) {
        if (step.forwardedTo() != null) {
            return step.forwardedTo();
        }
        return step.isForGroup() ? null : step.approver();
    }

    private ApprovalDecision firstForward(ApprovalStep step) {
        return rows.decisionsOn(step.id()).get(0);
    }

    /** Those he stands in for, those whose task came to him, and those he leads: that one is escalated to him first. */
    private List<String> represented(String person, String caseId) {
        return Stream.of(
                        people.standsInFor(person).stream(),
                        moves.representedBy(person, caseId).stream(),
                        people.leads(person).stream())
                .flatMap(each -> each)
                .toList();
    }
}
