package bureau.absence;

import bureau.people.People;
import bureau.people.Person;
import bureau.platform.access.Actor;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the page of absences shows to the person who looks. */
@Component
class AbsencePage {

    /** An absence that the person may change. */
    record Row(Absence absence, String person, String days, String substitute, String entered, List<String> warnings) {}

    /** Who is away today. @param instead who does his work, one asked after the other */
    record Away(String person, String until, String instead) {}

    record Choice(String id, String name) {}

    private final Absences absences;
    private final AbsenceWarnings warnings;
    private final People people;
    private final Actor actor;
    private final Messages messages;
    private final Clock clock;

    AbsencePage(
            Absences absences, AbsenceWarnings warnings, People people, Actor actor, Messages messages, Clock clock) {
        this.absences = absences;
        this.warnings = warnings;
        this.people = people;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    List<Row> rows() {
        List<Absence> all = absences.present();
        return all.stream()
                .filter(each -> absences.mayManage(each.person()))
                .map(each -> row(each, all))
                .toList();
    }

    List<Away> awayToday() {
        return absences.present().stream()
                .filter(each -> each.hasBegunOn(today()))
                .map(each -> new Away(name(each.person()), plain().date(each.lastDay()), instead(each.person())))
                .toList();
    }

    /** Those for whom the person may enter an absence, he himself first. */
    List<Choice> mine() {
        String self = actor.required();
        return people.all().stream()
                .filter(each -> absences.mayManage(each.id()))
                .sorted(Comparator.comparing((Person each) -> !each.id().equals(self))
                        .thenComparing(each -> each.name(language())))
                .map(each -> new Choice(each.id(), each.name(language())))
                .toList();
    }

    List<Choice> everybody() {
        return people.all().stream()
                .map(each -> new Choice(each.id(), each.name(language())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Row row(Absence absence, List<Absence> all) {
        String entered = absence.enteredBy() == null
                ? null
                : messages.text("absence.entered", name(absence.enteredBy()), plain().moment(absence.enteredAt()));
        return new Row(
                absence,
                name(absence.person()),
                messages.text("absence.days", plain().date(absence.firstDay()), plain().date(absence.lastDay())),
                substitute(absence),
                entered,
                warnings.of(absence, all));
    }

    private String substitute(Absence absence) {
        String id = absence.substitute() == null ? people.get(absence.person()).substitute() : absence.substitute();
        return id == null ? messages.text("absence.nobody") : name(id);
    }

    private String instead(String person) {
        List<String> chain = people.chainOn(today(), person);
        String last = chain.get(chain.size() - 1);
        String asked = String.join(" → ", chain.stream().skip(1).map(this::name).toList());
        if (!people.isAway(last)) {
            return asked;
        }
        String leads = people.deputyFor(person, Set.of(), true)
                .map(this::name)
                .map(manager -> messages.text("absence.manager", manager))
                .orElseGet(() -> messages.text("absence.nobody"));
        return asked.isEmpty() ? leads : asked + " → " + leads;
    }

    private String name(String person) {
        return people.name(person, language());
    }

    private Plain plain() {
        return new Plain(language(), clock.getZone());
    }

    private Language language() {
        return messages.reader();
    }
}
