package bureau.travel;

import bureau.absence.Absences;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Holds the days of a trip against what else the traveller has in them. */
@Service
class TripConflicts {

    private final Trips trips;
    private final Absences absences;
    private final Messages messages;
    private final Clock clock;

    TripConflicts(Trips trips, Absences absences, Messages messages, Clock clock) {
        this.trips = trips;
        this.absences = absences;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param caseId of the trip itself, which is in nobody's way */
    List<Conflict> of(String person, List<TripDay> days, String caseId) {
        LocalDate first = days.get(0).date();
        LocalDate last = days.get(days.size() - 1).date();
        List<Conflict> conflicts = new ArrayList<>();
        absences.during(person, first, last)
                .forEach(each ->
                        conflicts.add(new Conflict(Conflict.Kind.ABSENCE, each.firstDay(), each.lastDay(), null)));
        trips.ofPerson(person, first, last, caseId)
                .forEach(each -> conflicts.add(
                        new Conflict(Conflict.Kind.OTHER_TRIP, each.firstDay(), each.lastDay(), each.number())));
        conflicts.addAll(daysOff(days));
        return conflicts;
    }

    /** As a person reads it. */
    String text(Conflict conflict) {
        Plain plain = new Plain(messages.reader(), clock.getZone());
        return messages.text(
                "travel.conflict." + conflict.kind(),
                plain.date(conflict.firstDay()),
                plain.date(conflict.lastDay()),
                conflict.number());
    }

    /** Those that follow each other are told at once. */
    static List<Conflict> daysOff(List<TripDay> days) {
        List<Conflict> found = new ArrayList<>();
        LocalDate begin = null;
        LocalDate end = null;
        for (TripDay day : days) {
            if (!day.working()) {
                begin = begin == null ? day.date() : begin;
                end = day.date();
            } else if (begin != null) {
                found.add(new Conflict(Conflict.Kind.DAYS_OFF, begin, end, null));
                begin = null;
            }
        }
        if (begin != null) {
            found.add(new Conflict(Conflict.Kind.DAYS_OFF, begin, end, null));
        }
        return found;
    }
}
