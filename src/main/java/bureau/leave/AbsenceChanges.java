package bureau.leave;

import bureau.absence.Absences;
import bureau.people.People;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An absence that holds becomes longer or shorter, or is cancelled; the days of leave that are not taken are given back. */
@Service
@Transactional
class AbsenceChanges {

    /** Whose consent a change needs. */
    enum Consent {
        NOBODYS,
        PERSONS,
        HRS
    }

    private final AbsenceRequests requests;
    private final AbsencePolicy policy;
    private final AbsenceCheck check;
    private final LeaveDays days;
    private final Absences absences;
    private final AbsencePapers papers;
    private final AbsenceMails mails;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    AbsenceChanges(
            AbsenceRequests requests,
            AbsencePolicy policy,
            AbsenceCheck check,
            LeaveDays days,
            Absences absences,
            AbsencePapers papers,
            AbsenceMails mails,
            People people,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.check = check;
        this.days = days;
        this.absences = absences;
        this.papers = papers;
        this.mails = mails;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** Nobody is called back from leave against his will, and nobody changes an order alone. */
    Consent ask(String caseId, AbsenceChange change) {
        AbsenceRequest request = requests.get(caseId);
        AbsenceRule rule = policy.of(request.kind());
        if (change.reason() == null) {
            throw messages.refused("leave.refused.changeReason");
        }
        if (!change.cancels()) {
            checkLastDay(request, rule, change);
        }
        requests.change(caseId, change);
        if (rule.atOnce()) {
            return Consent.NOBODYS;
        }
        boolean byHr = people.holders(AbsenceProcess.HR).contains(change.wantedBy());
        return byHr && !change.wantedBy().equals(request.person()) ? Consent.PERSONS : Consent.HRS;
    }

    private void checkLastDay(AbsenceRequest request, AbsenceRule rule, AbsenceChange change) {
        LocalDate day = change.lastDay();
        if (day.equals(request.lastDay())) {
            throw messages.refused("leave.refused.sameDay");
        }
        if (day.isBefore(request.firstDay()) || day.isBefore(today().minusDays(1))) {
            throw messages.refused("leave.refused.changePast");
        }
        if (day.isAfter(request.lastDay())) {
            absences.lock(request.person());
            check.checkLength(request.firstDay(), day, rule);
            check.checkOverlap(
                    request.caseId(), request.person(), request.lastDay().plusDays(1), day);
            if (rule.fromBalance()) {
                check.checkBalance(request.caseId(), request.person(), request.firstDay(), day, change.reason());
            }
        }
    }

    /** @throws bureau.platform.language.Refused for whoever wanted it himself */
    void answer(String caseId, String by, boolean consents) {
        AbsenceRequest request = requests.get(caseId);
        AbsenceChange change = requests.change(caseId).orElseThrow();
        if (by.equals(change.wantedBy())) {
            throw messages.refused("leave.refused.ownChange");
        }
        boolean personAsked = !change.wantedBy().equals(request.person())
                && people.holders(AbsenceProcess.HR).contains(change.wantedBy());
        if (personAsked && !by.equals(request.person())) {
            throw messages.refused("leave.refused.personalConsent");
        }
        if (!consents) {
            requests.change(caseId, null);
        }
    }

    /** @return whether nothing is left of the absence */
    boolean apply(String caseId, String occurrence) {
        AbsenceRequest before = requests.get(caseId);
        AbsenceRule rule = policy.of(before.kind());
        AbsenceChange change = requests.change(caseId).orElseThrow();
        if (change.cancels()) {
            absences.takeBackFor(caseId, change.wantedBy());
            LocalDate yesterday = today().minusDays(1);
            use(caseId, rule, before.firstDay(), yesterday.isBefore(before.lastDay()) ? yesterday : before.lastDay());
            requests.state(caseId, AbsenceState.CANCELLED);
        } else {
            absences.changeFor(caseId, change.lastDay(), change.wantedBy());
            requests.lastDay(caseId, change.lastDay());
            use(caseId, rule, before.firstDay(), change.lastDay());
        }
        if (before.orderNumber() != null) {
            papers.changeOrder(before, change, occurrence);
        }
        mails.changed(requests.get(caseId), rule, change, occurrence);
        requests.change(caseId, null);
        return change.cancels();
    }

    private void use(String caseId, AbsenceRule rule, LocalDate first, LocalDate last) {
        requests.use(caseId, rule.fromBalance() ? days.usedUp(first, last) : Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
