package bureau.leave;

import bureau.absence.Absences;
import bureau.documents.Documents;
import bureau.numbering.Journals;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an absence until it holds, and at its end; one method, one transaction for each step. */
@Service
@Transactional
class Leaves {

    private final AbsenceRequests requests;
    private final AbsencePolicy policy;
    private final AbsenceCheck check;
    private final LeaveDays days;
    private final Absences absences;
    private final AbsencePapers papers;
    private final AbsenceMails mails;
    private final Journals journals;
    private final Documents documents;
    private final Messages messages;
    private final Clock clock;

    Leaves(
            AbsenceRequests requests,
            AbsencePolicy policy,
            AbsenceCheck check,
            LeaveDays days,
            Absences absences,
            AbsencePapers papers,
            AbsenceMails mails,
            Journals journals,
            Documents documents,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.check = check;
        this.days = days;
        this.absences = absences;
        this.papers = papers;
        this.mails = mails;
        this.journals = journals;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when the wish breaks a rule */
    AbsenceRequest register(String caseId, String author, AbsenceWish wish) {
        String person = wish.onBehalfOf() == null ? author : wish.onBehalfOf();
        absences.lock(person);
        AbsenceRule rule = policy.of(wish.kind());
        String substitute = check.check(caseId, person, wish, rule);
        requests.add(new AbsenceRequest(
                caseId,
                journals.number(AbsenceProcess.NUMBERS, caseId),
                person,
                author,
                wish.kind(),
                wish.firstDay(),
                wish.lastDay(),
                substitute,
                wish.comment(),
                wish.document(),
                wish.exceptionReason(),
                AbsenceState.ASKED,
                null,
                null,
                null,
                null,
                null,
                now(),
                null));
        use(caseId, rule, wish.firstDay(), wish.lastDay());
        wish.files().forEach(file -> documents.attach(file, caseId, author));
        return requests.get(caseId);
    }

    /** After a return for rework; for whom it is cannot be changed any more. */
    AbsenceRequest revise(String caseId, String by, AbsenceWish wish) {
        AbsenceRequest before = requests.get(caseId);
        absences.lock(before.person());
        AbsenceRule rule = policy.of(wish.kind());
        if (rule.atOnce()) {
            throw messages.refused("leave.refused.otherKind");
        }
        String substitute = check.check(caseId, before.person(), wish, rule);
        requests.revise(caseId, wish, substitute);
        use(caseId, rule, wish.firstDay(), wish.lastDay());
        wish.files().forEach(file -> documents.attach(file, caseId, by));
        return requests.get(caseId);
    }

    void substituteAgrees(String caseId) {
        requests.substituteAgrees(caseId, now());
    }

    AbsenceRequest chooseSubstitute(String caseId, String wanted) {
        AbsenceRequest request = requests.get(caseId);
        if (wanted == null || wanted.equals(request.substitute())) {
            throw messages.refused("leave.refused.otherSubstitute");
        }
        requests.substitute(
                caseId, check.substitute(request.person(), wanted, request.firstDay(), policy.of(request.kind())));
        return requests.get(caseId);
    }

    void makeOrder(String caseId) {
        String number = journals.number(AbsenceProcess.ORDERS, caseId);
        requests.order(caseId, number, today());
        papers.order(requests.get(caseId));
    }

    void signOrder(String caseId, LocalDate day) {
        if (day.isAfter(today()) || day.isBefore(requests.get(caseId).orderDate())) {
            throw messages.refused("leave.refused.signedOn");
        }
        requests.orderSigned(caseId, day);
    }

    void readOrder(String caseId) {
        requests.orderRead(caseId, now());
    }

    /** From here on it holds: tasks go to the substitute, calendars are told. */
    void enter(String caseId, String occurrence) {
        AbsenceRequest request = requests.get(caseId);
        absences.enterFor(
                caseId,
                request.person(),
                request.firstDay(),
                request.lastDay(),
                request.substitute(),
                request.author());
        requests.state(caseId, AbsenceState.ENTERED);
        mails.entered(requests.get(caseId), policy.of(request.kind()), occurrence);
    }

    /** Nothing comes of it; an order that was made already is cancelled by another one. */
    void drop(String caseId, AbsenceState end, String occurrence) {
        AbsenceRequest request = requests.get(caseId);
        if (request.orderNumber() != null) {
            papers.cancelOrder(request, messages.text(messages.office(), "leave.paper.withdrawn"));
        }
        requests.use(caseId, Map.of());
        requests.state(caseId, end);
        requests.close(caseId, now());
        if (end == AbsenceState.REJECTED) {
            mails.rejected(request, occurrence);
        }
    }

    void enterDocument(String caseId, String document) {
        if (document == null) {
            throw messages.refused("leave.refused.documentNumber");
        }
        requests.document(caseId, document);
    }

    void close(String caseId) {
        if (requests.get(caseId).state() == AbsenceState.ENTERED) {
            requests.state(caseId, AbsenceState.FINISHED);
        }
        requests.close(caseId, now());
    }

    private void use(String caseId, AbsenceRule rule, LocalDate first, LocalDate last) {
        requests.use(caseId, rule.fromBalance() ? days.usedUp(first, last) : Map.of());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
