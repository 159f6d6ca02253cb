package bureau.leave;

import bureau.approval.ApprovalDecision;
import bureau.approval.Approvals;
import bureau.approval.Verdict;
import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.invitations.CalendarEntry;
import bureau.invitations.Invitations;
import bureau.invitations.Revision;
import bureau.mail.MailCalendar;
import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Messages;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells the person, who stands in, the head and, where it holds at once, HR; each gets an entry for his calendar. Why
 * somebody is away only he himself reads there.
 */
@Component
class AbsenceMails {

    private enum What {
        ENTERED,
        CHANGED,
        CANCELLED
    }

    private final People people;
    private final Approvals approvals;
    private final Documents documents;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Messages messages;

    AbsenceMails(
            People people,
            Approvals approvals,
            Documents documents,
            Invitations invitations,
            Outbox outbox,
            Messages messages) {
        this.people = people;
        this.approvals = approvals;
        this.documents = documents;
        this.invitations = invitations;
        this.outbox = outbox;
        this.messages = messages;
    }

    void entered(AbsenceRequest request, AbsenceRule rule, String occurrence) {
        tell(What.ENTERED, request, rule.atOnce() ? hr() : Stream.empty(), null, occurrence);
    }

    void changed(AbsenceRequest request, AbsenceRule rule, AbsenceChange change, String occurrence) {
        What what = change.cancels() ? What.CANCELLED : What.CHANGED;
        tell(what, request, rule.atOnce() ? hr() : Stream.empty(), change.reason(), occurrence);
    }

    void rejected(AbsenceRequest request, String occurrence) {
        ApprovalDecision decision = approvals.decisions(request.caseId()).stream()
                .filter(each -> each.verdict() == Verdict.REJECT)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        for (String each : new LinkedHashSet<>(List.of(request.person(), request.author()))) {
            Person receiver = people.get(each);
            Map<String, Object> model = facts(request, receiver);
            model.put("who", people.name(decision.person(), receiver.language()));
            model.put("comment", decision.comment());
            outbox.put(mail(occurrence, "absence-rejected", request, receiver, model, List.of(), null));
        }
    }

    private void tell(What what, AbsenceRequest request, Stream<String> more, String reason, String occurrence) {
        Revision revision = invitations.revise(request.caseId() + "/absence", occurrence);
        Set<String> receivers = new LinkedHashSet<>();
        receivers.add(request.person());
        Stream.concat(
                        Stream.of(
                                request.substitute(),
                                people.managerOf(request.person()).orElse(null)),
                        more)
                .filter(Objects::nonNull)
                .forEach(receivers::add);
        for (String each : receivers) {
            Person receiver = people.get(each);
            boolean own = each.equals(request.person());
            Map<String, Object> model = facts(request, receiver);
            model.put("what", what.name());
            model.put("reason", own ? reason : null);
            model.put("standsIn", each.equals(request.substitute()));
            outbox.put(mail(
                    occurrence,
                    own ? "absence-own" : "absence-of-colleague",
                    request,
                    receiver,
                    model,
                    own ? papers(request, receiver) : List.of(),
                    calendar(what, revision, request, receiver)));
        }
    }

    private MailCalendar calendar(What what, Revision revision, AbsenceRequest request, Person receiver) {
        boolean own = receiver.id().equals(request.person());
        String summary = own
                ? kind(request, receiver)
                : messages.text(
                        receiver.language(),
                        receiver.id().equals(request.substitute()) ? "leave.calendar.standIn" : "leave.calendar.away",
                        people.name(request.person(), receiver.language()));
        CalendarEntry entry = CalendarEntry.ofDays(
                request.firstDay(),
                request.lastDay(),
                summary,
                own,
                receiver.name(receiver.language()),
                receiver.email());
        return what == What.CANCELLED
                ? invitations.cancellation(revision, entry)
                : invitations.request(revision, entry);
    }

    private OutgoingMail mail(
            String occurrence,
            String kind,
            AbsenceRequest request,
            Person receiver,
            Map<String, Object> model,
            List<UUID> attachments,
            MailCalendar calendar) {
        return new OutgoingMail(
                occurrence + "/" + receiver.id(),
                kind,
                request.caseId(),
                receiver.name(receiver.language()),
                receiver.email(),
                receiver.language(),
                model,
                attachments,
                calendar);
    }

    private Map<String, Object> facts(AbsenceRequest request, Person receiver) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", request.number());
        model.put("person", people.name(request.person(), receiver.language()));
        model.put("absence", kind(request, receiver));
        model.put("firstDay", request.firstDay());
        model.put("lastDay", request.lastDay());
        model.put(
                "substitute",
                request.substitute() == null ? null : people.name(request.substitute(), receiver.language()));
        return model;
    }

    private String kind(AbsenceRequest request, Person receiver) {
        return messages.text(receiver.language(), "leave.kind." + request.kind().word());
    }

    /** The newest order, in his language. */
    private List<UUID> papers(AbsenceRequest request, Person receiver) {
        return documents.list(request.caseId()).stream()
                .filter(each -> !each.kind().equals(Documents.BROUGHT) && each.language() == receiver.language())
                .reduce((earlier, later) -> later)
                .map(Document::id)
                .stream()
                .toList();
    }

    private Stream<String> hr() {
        return people.holders(AbsenceProcess.HR).stream();
    }
}
