package bureau.approval;

import bureau.parameters.Parameters;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person enters about a signature becomes a row, if it is his to give. */
@Component
class Deciding {

    private final ApprovalRows rows;
    private final Subjects subjects;
    private final Signatories signatories;
    private final LineCuts lines;
    private final Parameters parameters;
    private final Messages messages;
    private final Clock clock;

    Deciding(
            ApprovalRows rows,
            Subjects subjects,
            Signatories signatories,
            LineCuts lines,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.signatories = signatories;
        this.lines = lines;
        this.parameters = parameters;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when it is not his to give, or something is missing */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(String caseId, long stepId, String person, Answer answer) {
        ApprovalStep step = openStep(caseId, stepId);
        ApprovalSubject subject = subjects.get(caseId);
        if (subject.isAskedBy(person)) {
            throw messages.refused("approval.ownRequest");
        }
        String onBehalfOf = signatories.onBehalfOf(step, person);
        check(step, person, answer);
        if (answer.verdict() == Verdict.FORWARD) {
            String colleague = signatories.colleague(step, subject, person, answer.forwardTo());
            add(step, person, onBehalfOf, answer, colleague);
            rows.forwarded(step.id(), colleague);
            return;
        }
        List<LineCuts.Cut> cuts = lines.of(caseId, answer);
        cuts.forEach(each -> subjects.strikeOut(caseId, each.line(), each.left()));
        lines.record(caseId, add(step, person, onBehalfOf, answer, null), person, cuts);
    }

    /** @throws bureau.platform.language.Refused when nobody waits for that decision any more */
    ApprovalStep openStep(String caseId, long stepId) {
        boolean given = rows.decisionsOn(stepId).stream().anyMatch(each -> each.verdict() != Verdict.FORWARD);
        return rows.step(stepId)
                .filter(step -> step.caseId().equals(caseId) && !given)
                .orElseThrow(() -> messages.refused("approval.nothingToDecide"));
    }

    private void check(ApprovalStep step, String person, Answer answer) {
        boolean silent = answer.comment() == null || answer.comment().isBlank();
        if (answer.verdict() == Verdict.APPROVE_WITH_REMARKS && silent) {
            throw messages.refused("approval.remarkNeeded");
        }
        if (answer.verdict() != Verdict.APPROVE && silent) {
            throw messages.refused("approval.reasonNeeded");
        }
        int returns = answer.verdict() == Verdict.REWORK ? rows.returns(step.caseId()) : 0;
        if (answer.verdict() == Verdict.REWORK && returns >= parameters.whole(ApprovalParameters.MOST_RETURNS)) {
            throw messages.refused("approval.returnedTooOften", returns);
        }
        if (answer.verdict() != Verdict.FORWARD && signatories.hasSignedBeside(step, person)) {
            throw messages.refused("approval.signedAlready");
        }
    }

    private long add(ApprovalStep step, String person, String onBehalfOf, Answer answer, String forwardedTo) {
        // Read again: what he struck out belongs to what he agreed to.
        ApprovalSubject subject = subjects.get(step.caseId());
        ApprovalDecision decision = new ApprovalDecision(
                0,
                step.round(),
                step.seq(),
                step.role(),
                person,
                onBehalfOf,
                answer.verdict(),
                answer.comment(),
                forwardedTo,
                null,
                OffsetDateTime.now(clock));
        return rows.add(step, decision, subject.requesters(), subject.facets());
    }
}
