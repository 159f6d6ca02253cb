package bureau.leave;

import bureau.documents.Documents;
import bureau.documents.Papers;
import bureau.documents.Party;
import bureau.documents.Signatory;
import bureau.numbering.Journals;
import bureau.people.Department;
import bureau.people.Organisation;
import bureau.people.People;
import bureau.people.Person;
import bureau.people.Roles;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The orders on an absence, each in both languages. */
@Component
class AbsencePapers {

    private final AbsencePolicy policy;
    private final LeaveDays days;
    private final Papers papers;
    private final Documents documents;
    private final Journals journals;
    private final People people;
    private final Organisation organisation;
    private final Messages messages;
    private final Clock clock;

    AbsencePapers(
            AbsencePolicy policy,
            LeaveDays days,
            Papers papers,
            Documents documents,
            Journals journals,
            People people,
            Organisation organisation,
            Messages messages,
            Clock clock) {
        this.policy = policy;
        this.days = days;
        this.papers = papers;
        this.documents = documents;
        this.journals = journals;
        this.people = people;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    void order(AbsenceRequest request) {
        papers.issue(request.caseId(), request.author(), messages.office(), language -> {
            int version =
                    documents.nextVersion(request.caseId(), AbsenceOrderDocument.KIND, request.orderNumber(), language);
            return order(request, version, language);
        });
    }

    private AbsenceOrderDocument order(AbsenceRequest request, int version, Language language) {
        Person person = people.get(request.person());
        boolean fromBalance = policy.of(request.kind()).fromBalance();
        return new AbsenceOrderDocument(
                request.orderNumber(),
                request.orderDate(),
                version,
                office(language),
                person.name(language),
                person.position(language),
                people.department(person.department())
                        .map((Department each) -> each.name(language))
                        .orElse(""),
                messages.text(language, "leave.kind." + request.kind().word()),
                request.firstDay(),
                request.lastDay(),
                days.calendar(request.firstDay(), request.lastDay()),
                fromBalance
                        ? days.usedUp(request.firstDay(), request.lastDay()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        : null,
                request.substitute() == null ? null : people.name(request.substitute(), language),
                messages.text(language, "leave.paper.basis", request.number()),
                signatory(request.person(), language));
    }

    /** Nothing of the leave is taken. */
    void cancelOrder(AbsenceRequest request, String reason) {
        changeOrder(request, new AbsenceChange(null, reason, request.author()), "cancelled");
    }

    /** @param occurrence by which the order that changes gets its number */
    void changeOrder(AbsenceRequest before, AbsenceChange change, String occurrence) {
        String number = journals.number(AbsenceProcess.ORDERS, before.caseId() + "/" + occurrence);
        papers.issue(
                before.caseId(),
                change.wantedBy(),
                messages.office(),
                language -> change(number, before, change, language));
        if (change.cancels()) {
            documents.cancel(before.caseId(), AbsenceOrderDocument.KIND, before.orderNumber(), number);
        }
    }

    private AbsenceChangeDocument change(
            String number, AbsenceRequest before, AbsenceChange change, Language language) {
        Person person = people.get(before.person());
        return new AbsenceChangeDocument(
                number,
                LocalDate.now(clock),
                1,
                office(language),
                person.name(language),
                person.position(language),
                before.orderNumber(),
                before.orderDate(),
                before.firstDay(),
                before.lastDay(),
                change.lastDay(),
                change.reason(),
                signatory(before.person(), language));
    }

    private Party office(Language language) {
        return new Party(
                organisation.name(language), organisation.inn(), organisation.kpp(), organisation.address(language));
    }

    /** The general manager signs, for his own leave the finance director; null leaves the line to be written. */
    private Signatory signatory(String person, Language language) {
        return Stream.of(Roles.CEO, Roles.CFO)
                .flatMap(role -> people.holders(role).stream())
                .filter(each -> !each.equals(person))
                .findFirst()
                .map(people::get)
                .map(each -> new Signatory(each.position(language), each.name(language)))
                .orElse(null);
    }
}
