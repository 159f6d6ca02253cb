package bureau.approval;

import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Approving less than was asked for, line by line. */
@Component
class LineCuts {

    record Cut(int line, String name, BigDecimal from, BigDecimal left, String reason) {}

    private final ApprovalRows rows;
    private final Subjects subjects;
    private final ApprovalMails mails;
    private final Messages messages;
    private final ZoneId zone;

    LineCuts(
            ApprovalRows rows,
            Subjects subjects,
            ApprovalMails mails,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.rows = rows;
        this.subjects = subjects;
        this.mails = mails;
        this.messages = messages;
        this.zone = zone;
    }

    /**
     * The lines of which the answer leaves less than there is.
     *
     * @throws bureau.platform.language.Refused when it gives more, gives no reason, leaves nothing at all, or does not agree
     */
    List<Cut> of(String caseId, Answer answer) {
        if (answer.lines().isEmpty()) {
            return List.of();
        }
        Map<Integer, ApprovalPanel.Line> present =
                subjects.panel(caseId, new Plain(messages.reader(), zone)).lines().stream()
                        .collect(Collectors.toMap(ApprovalPanel.Line::line, line -> line));
        List<Cut> cuts = new ArrayList<>();
        BigDecimal left =
                present.values().stream().map(ApprovalPanel.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Answer.Line each : answer.lines()) {
            ApprovalPanel.Line before = present.get(each.line());
            if (before == null) {
                throw messages.refused("approval.noSuchLine", each.line());
            }
            if (each.approved() != null && each.approved().compareTo(before.quantity()) != 0) {
                cuts.add(cut(before, each, answer.comment()));
                left = left.subtract(before.quantity()).add(each.approved());
            }
        }
        if (!cuts.isEmpty() && !answer.verdict().agrees()) {
            throw messages.refused("approval.linesWithoutApproval");
        }
        if (!cuts.isEmpty() && left.signum() == 0) {
            throw messages.refused("approval.nothingLeft");
        }
        return cuts;
    }

    void record(String caseId, long decision, String person, List<Cut> cuts) {
        cuts.forEach(each -> rows.addLine(decision, each));
        if (!cuts.isEmpty()) {
            mails.linesReduced(caseId, decision, person);
        }
    }

    private Cut cut(ApprovalPanel.Line before, Answer.Line after, String comment) {
        if (after.approved().signum() < 0 || after.approved().compareTo(before.quantity()) > 0) {
            throw messages.refused("approval.tooMuchApproved", before.name(), before.left());
        }
        String reason = after.why() == null || after.why().isBlank() ? comment : after.why();
        if (reason == null || reason.isBlank()) {
            throw messages.refused("approval.lineReasonNeeded", before.name());
        }
        return new Cut(after.line(), before.name(), before.quantity(), after.approved(), reason.strip());
    }
}
