package bureau.absence;

import bureau.people.People;
import bureau.platform.access.TaskReview;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What whoever enters an absence should know while there is time to choose another substitute. */
@Component
class AbsenceWarnings {

    private final People people;
    private final TaskMoves moves;
    private final TaskReview tasks;
    private final Messages messages;
    private final ModelTranslations translations;
    private final Clock clock;

    AbsenceWarnings(
            People people,
            TaskMoves moves,
            TaskReview tasks,
            Messages messages,
            ModelTranslations translations,
            Clock clock) {
        this.people = people;
        this.moves = moves;
        this.tasks = tasks;
        this.messages = messages;
        this.translations = translations;
        this.clock = clock;
    }

    /** @param all of the office, which may be the reason that a substitute is not there */
    List<String> of(Absence absence, List<Absence> all) {
        List<String> warnings = new ArrayList<>();
        boolean nobodyTold = false;
        String toldOf = null;
        for (LocalDate day : changes(absence, all)) {
            List<String> chain = people.chainOn(day, absence.person());
            String last = chain.get(chain.size() - 1);
            if (people.isAwayOn(day, last)) {
                if (!nobodyTold) {
                    warnings.add(messages.text("absence.warning.nobody", date(day)));
                    nobodyTold = true;
                }
            } else if (chain.size() > 2 && !last.equals(toldOf)) {
                warnings.add(messages.text("absence.warning.chain", name(chain.get(1)), date(day), name(last)));
                toldOf = last;
            }
        }
        warnings.addAll(ofOwnRequests(absence));
        return warnings;
    }

    /** The days within the absence on which somebody goes or comes, its first one (or today) included. */
    private SortedSet<LocalDate> changes(Absence absence, List<Absence> all) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = absence.firstDay().isBefore(today) ? today : absence.firstDay();
        SortedSet<LocalDate> days = new TreeSet<>(List.of(first));
        for (Absence other : all) {
            days.add(other.firstDay());
            days.add(other.lastDay().plusDays(1));
        }
        days.removeIf(day -> day.isBefore(first) || day.isAfter(absence.lastDay()));
        return days;
    }

    private List<String> ofOwnRequests(Absence absence) {
        String substitute =
                absence.substitute() == null ? people.get(absence.person()).substitute() : absence.substitute();
        return substitute == null
                ? List.of()
                : moves.with(absence.person()).stream()
                        .filter(task -> tasks.requestersOf(task.id()).contains(substitute))
                        .map(task -> messages.text(
                                "absence.warning.requester",
                                name(substitute),
                                translations.in(reader(), task.process(), task.name()),
                                task.number() == null ? "—" : task.number()))
                        .toList();
    }

    private String name(String person) {
        return people.name(person, reader());
    }

    private String date(LocalDate day) {
        return new Plain(reader(), clock.getZone()).date(day);
    }

    private Language reader() {
        return messages.reader();
    }
}
