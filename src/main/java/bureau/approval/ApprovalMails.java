package bureau.approval;

import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Plain;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the requesters that less of their request was approved than they asked for. */
@Component
class ApprovalMails {

    /** One line of the mail. */
    public record Row(String name, String from, String to, String reason) {}

    private final ApprovalRows rows;
    private final Subjects subjects;
    private final People people;
    private final Outbox outbox;
    private final ZoneId zone;

    ApprovalMails(
            ApprovalRows rows,
            Subjects subjects,
            People people,
            Outbox outbox,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.rows = rows;
        this.subjects = subjects;
        this.people = people;
        this.outbox = outbox;
        this.zone = zone;
    }

    void linesReduced(String caseId, long decision, String approver) {
        for (String requester : subjects.get(caseId).requesters()) {
            people.find(requester).ifPresent(reader -> outbox.put(mail(caseId, decision, approver, reader)));
        }
    }

    private OutgoingMail mail(String caseId, long decision, String approver, Person reader) {
        Plain plain = new Plain(reader.language(), zone);
        ApprovalPanel panel = subjects.panel(caseId, plain);
        List<Row> changes = rows.lineChanges(caseId).stream()
                .filter(each -> each.decision() == decision)
                .map(each -> new Row(
                        each.name(), plain.number(each.fromQuantity()), plain.number(each.toQuantity()), each.reason()))
                .toList();
        return new OutgoingMail(
                "approval-decision-" + decision + "-" + reader.id(),
                "approval-lines-reduced",
                caseId,
                reader.name(reader.language()),
                reader.email(),
                reader.language(),
                Map.of(
                        "number", panel.number(),
                        "subject", panel.subject(),
                        "who", people.name(approver, reader.language()),
                        "changes", changes),
                List.of());
    }
}
