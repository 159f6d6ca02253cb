package bureau.leave;

import bureau.absence.Absences;
import bureau.approval.Approvals;
import bureau.documents.Documents;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What the forms of absences show. */
@Component
class AbsenceForms implements FormPrefill {

    private static final String REQUEST = "requestAbsence";
    private static final String REWORK = "reworkAbsence";
    private static final String STAND_IN = "agreeToStandIn";
    private static final String CHOOSE = "chooseSubstitute";
    private static final String CHANGE = "changeAbsence";
    private static final String CONSENT = "consentToChange";

    private final AbsenceRequests requests;
    private final AbsenceFacts facts;
    private final LeaveBalance balance;
    private final Absences absences;
    private final Approvals approvals;
    private final Documents documents;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    AbsenceForms(
            AbsenceRequests requests,
            AbsenceFacts facts,
            LeaveBalance balance,
            Absences absences,
            Approvals approvals,
            Documents documents,
            People people,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.facts = facts;
        this.balance = balance;
        this.absences = absences;
        this.approvals = approvals;
        this.documents = documents;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean fills(String formId) {
        return Set.of(
                        REQUEST,
                        REWORK,
                        STAND_IN,
                        CHOOSE,
                        CHANGE,
                        CONSENT,
                        "signAbsenceOrder",
                        "readAbsenceOrder",
                        "enterDocument")
                .contains(formId);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Plain plain = new Plain(messages.reader(), clock.getZone());
        Map<String, Object> data = new HashMap<>();
        if (context.formId().equals(REQUEST)) {
            putStart(data, context.userId(), plain);
            return data;
        }
        AbsenceRequest request = requests.get(context.caseId());
        putCase(data, request, context.formId().equals(STAND_IN), plain);
        switch (context.formId()) {
            case REWORK -> putRework(data, request);
            case CHOOSE -> data.put("declinedBy", people.name(request.substitute(), plain.language()));
            case CHANGE -> data.put("newLastDay", request.lastDay().toString());
            case CONSENT -> putChange(data, request, plain);
            default -> {}
        }
        data.put("colleagues", persons(plain, person -> !person.equals(request.person())));
        return data;
    }

    private void putStart(Map<String, Object> data, String user, Plain plain) {
        data.put("people", user == null ? List.of() : persons(plain, this::isMineToReport));
        data.put("colleagues", persons(plain, person -> !person.equals(user)));
        int year = LocalDate.now(clock).getYear();
        data.put(
                "balanceText",
                user == null
                        ? ""
                        : messages.text(
                                "leave.balance",
                                String.valueOf(year),
                                balance.left(user, year, ""),
                                String.valueOf(year + 1),
                                balance.left(user, year + 1, "")));
    }

    private boolean isMineToReport(String person) {
        return absences.mayManage(person);
    }

    /** Who is asked to stand in learns the days and not why. */
    private void putCase(Map<String, Object> data, AbsenceRequest request, boolean forSubstitute, Plain plain) {
        data.put("number", request.number());
        data.put(
                "subject",
                forSubstitute
                        ? messages.text("leave.days", plain.date(request.firstDay()), plain.date(request.lastDay()))
                        : facts.subject(request, plain));
        data.put("facts", forSubstitute ? facts.forSubstitute(request, plain) : facts.forApprover(request, plain));
        data.put(
                "documents",
                documents.list(request.caseId()).stream()
                        .map(each -> Map.of(
                                "documentId", each.id().toString(), "metadata", Map.of("fileName", each.fileName())))
                        .toList());
    }

    private void putRework(Map<String, Object> data, AbsenceRequest request) {
        data.put("absenceKind", request.kind().word());
        data.put("firstDay", request.firstDay().toString());
        data.put("lastDay", request.lastDay().toString());
        data.put("chosenSubstitute", request.substitute());
        data.put("absenceComment", request.comment());
        data.put("certificate", request.document());
        data.put("exceptionReason", request.exceptionReason());
        approvals.lastReturn(request.caseId()).ifPresent(decision -> {
            data.put("returnedBy", people.name(decision.person(), messages.reader()));
            data.put("returnComment", decision.comment());
        });
    }

    private void putChange(Map<String, Object> data, AbsenceRequest request, Plain plain) {
        requests.change(request.caseId()).ifPresent(change -> {
            data.put("wantedBy", people.name(change.wantedBy(), plain.language()));
            data.put(
                    "wantedText",
                    change.cancels()
                            ? messages.text("leave.change.cancel")
                            : messages.text("leave.change.lastDay", plain.date(change.lastDay())));
            data.put("changeReasonText", change.reason());
        });
    }

    private List<Map<String, String>> persons(Plain plain, Predicate<String> allowed) {
        return people.all().stream()
                .filter((Person person) -> allowed.test(person.id()))
                .map(person -> Map.of(
                        "value",
                        person.id(),
                        "label",
                        person.name(plain.language()) + ", " + person.position(plain.language())))
                .toList();
    }
}
