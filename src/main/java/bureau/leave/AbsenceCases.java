package bureau.leave;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The absences as people look them up: one of them whole, or one's own in a list. */
@Service
public class AbsenceCases {

    /** @param state a word of {@code leave.state.…} */
    public record View(
            String caseId, String number, String subject, List<String> facts, String state, List<Document> documents) {}

    /** One row of the list. */
    public record Entry(
            String caseId, String number, String subject, OffsetDateTime createdAt, String state, boolean closed) {}

    private final AbsenceRequests requests;
    private final AbsenceFacts facts;
    private final AbsenceAccess access;
    private final Documents documents;
    private final Actor actor;
    private final Messages messages;
    private final Clock clock;

    AbsenceCases(
            AbsenceRequests requests,
            AbsenceFacts facts,
            AbsenceAccess access,
            Documents documents,
            Actor actor,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.facts = facts;
        this.access = access;
        this.documents = documents;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    /** Empty where there is none, or the reader may not see it: he is not told which. */
    public Optional<View> find(String caseId) {
        Plain plain = new Plain(messages.reader(), clock.getZone());
        return requests.find(caseId)
                .filter(request -> access.maySee(actor.required(), caseId))
                .map(request -> new View(
                        caseId,
                        request.number(),
                        facts.subject(request, plain),
                        Arrays.stream(facts.forApprover(request, plain).split("\n\n"))
                                .map(fact -> fact.replace("**", ""))
                                .toList(),
                        state(request),
                        documents.list(caseId)));
    }

    /** Those of the person, and those that he asked for; the newest first. */
    public List<Entry> of(String person, boolean closedToo) {
        Plain plain = new Plain(messages.reader(), clock.getZone());
        return requests.of(person).stream()
                .filter(request -> closedToo || request.closedAt() == null)
                .map(request -> new Entry(
                        request.caseId(),
                        request.number(),
                        facts.subject(request, plain),
                        request.createdAt(),
                        state(request),
                        request.closedAt() != null))
                .toList();
    }

    private static String state(AbsenceRequest request) {
        return request.state().name().toLowerCase(Locale.ROOT);
    }
}
