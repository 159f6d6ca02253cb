package bureau.leave;

import bureau.absence.Absence;
import bureau.absence.Absences;
import bureau.parameters.Parameters;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An absence in words: what whoever agrees, stands in or signs has to know. */
@Component
class AbsenceFacts {

    private final AbsencePolicy policy;
    private final LeaveDays days;
    private final LeaveBalance balance;
    private final Absences absences;
    private final Parameters parameters;
    private final People people;
    private final Messages messages;

    AbsenceFacts(
            AbsencePolicy policy,
            LeaveDays days,
            LeaveBalance balance,
            Absences absences,
            Parameters parameters,
            People people,
            Messages messages) {
        this.policy = policy;
        this.days = days;
        this.balance = balance;
        this.absences = absences;
        this.parameters = parameters;
        this.people = people;
        this.messages = messages;
    }

    /** The kind and the days in one line. */
    String subject(AbsenceRequest request, Plain plain) {
        return text(
                plain,
                "leave.subject",
                kind(request, plain),
                plain.date(request.firstDay()),
                plain.date(request.lastDay()));
    }

    String kind(AbsenceRequest request, Plain plain) {
        return text(plain, "leave.kind." + request.kind().word());
    }

    /** As Markdown, a paragraph each. */
    String forSubstitute(AbsenceRequest request, Plain plain) {
        return String.join("\n\n", basics(request, plain));
    }

    /** With what only those read who agree. */
    String forApprover(AbsenceRequest request, Plain plain) {
        List<String> facts = basics(request, plain);
        if (policy.of(request.kind()).fromBalance()) {
            days.usedUp(request.firstDay(), request.lastDay())
                    .forEach((year, used) -> facts.add(text(
                            plain,
                            "leave.fact.balance",
                            String.valueOf(year),
                            used,
                            balance.left(request.person(), year, request.caseId()))));
        }
        addIfThere(facts, plain, "leave.fact.comment", request.comment());
        addIfThere(facts, plain, "leave.fact.document", request.document());
        addIfThere(facts, plain, "leave.fact.exception", request.exceptionReason());
        facts.addAll(colleagues(request, plain));
        return String.join("\n\n", facts);
    }

    private List<String> basics(AbsenceRequest request, Plain plain) {
        List<String> facts = new ArrayList<>();
        Person person = people.get(request.person());
        facts.add(text(plain, "leave.fact.who", person.name(plain.language()), person.position(plain.language())));
        if (!request.author().equals(request.person())) {
            facts.add(text(plain, "leave.fact.author", people.name(request.author(), plain.language())));
        }
        facts.add(text(
                plain,
                "leave.fact.days",
                plain.date(request.firstDay()),
                plain.date(request.lastDay()),
                days.calendar(request.firstDay(), request.lastDay()),
                days.working(request.firstDay(), request.lastDay())));
        facts.add(substitute(request, plain));
        return facts;
    }

    private String substitute(AbsenceRequest request, Plain plain) {
        if (request.substitute() == null) {
            return text(plain, "leave.fact.noSubstitute");
        }
        String name = people.name(request.substitute(), plain.language());
        return text(
                plain,
                request.agreedBySubstitute() == null ? "leave.fact.substitute" : "leave.fact.substituteAgrees",
                name);
    }

    /** Who else of the department is away meanwhile, and whether that is more than the office wants. */
    private List<String> colleagues(AbsenceRequest request, Plain plain) {
        String department = people.get(request.person()).department();
        List<Person> all = people.all().stream()
                .filter(each -> each.department().equals(department))
                .toList();
        List<Absence> away = absences.present().stream()
                .filter(each -> !each.person().equals(request.person())
                        && !each.firstDay().isAfter(request.lastDay())
                        && !each.lastDay().isBefore(request.firstDay()))
                .filter(each -> all.stream().anyMatch(person -> person.id().equals(each.person())))
                .toList();
        List<String> facts = new ArrayList<>();
        if (!away.isEmpty()) {
            facts.add(text(
                    plain,
                    "leave.fact.colleagues",
                    away.stream()
                            .map(each -> text(
                                    plain,
                                    "leave.fact.colleague",
                                    people.name(each.person(), plain.language()),
                                    plain.date(each.firstDay()),
                                    plain.date(each.lastDay())))
                            .collect(Collectors.joining("; "))));
        }
        long gone = away.stream().map(Absence::person).distinct().count() + 1;
        int most = parameters.whole(LeaveParameters.AWAY_PERCENT);
        if (gone * 100 > (long) most * all.size()) {
            facts.add(text(plain, "leave.fact.tooFew", gone, all.size(), most));
        }
        return facts;
    }

    private void addIfThere(List<String> facts, Plain plain, String key, String value) {
        if (value != null) {
            facts.add(text(plain, key, value));
        }
    }

    private String text(Plain plain, String key, Object... arguments) {
        return messages.text(plain.language(), key, arguments);
    }
}
