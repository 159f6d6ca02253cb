package bureau.absence;

import bureau.absence.AbsenceRows.Act;
import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away: entered by himself, by who leads him, or by those who keep such lists. Every method acts for the person who
 * is logged in and refuses what is not his to do.
 */
@Service
@Transactional
public class Absences {

    private static final Set<String> KEEPERS = Set.of("hr", "secretary", Roles.ADMINISTRATOR);

    /** Parental leave with some room; more is a slip of the hand. */
    private static final int MOST_DAYS = 5 * 366;

    private final AbsenceRows rows;
    private final People people;
    private final Actor actor;
    private final Messages messages;
    private final Clock clock;

    Absences(AbsenceRows rows, People people, Actor actor, Messages messages, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    /** All of the office that are not over; who is away is no secret among colleagues. */
    @Transactional(readOnly = true)
    public List<Absence> present() {
        return rows.from(today());
    }

    /** Those of a person that have one of these days, past ones too. */
    @Transactional(readOnly = true)
    public List<Absence> during(String person, LocalDate firstDay, LocalDate lastDay) {
        return rows.during(person, firstDay, lastDay);
    }

    public boolean mayManage(String person) {
        String who = actor.required();
        return who.equals(person)
                || actor.hasOneOf(KEEPERS)
                || people.leads(who).contains(person);
    }

    /** @param substitute null for the person's usual one */
    public long enter(String person, LocalDate firstDay, LocalDate lastDay, String substitute) {
        requireRight(person);
        check(0, person, firstDay, lastDay, substitute);
        if (lastDay.isBefore(today())) {
            throw messages.refused("absence.refused.past");
        }
        long id = rows.insert(person, firstDay, lastDay, substitute, null);
        record(Act.ENTERED, id);
        return id;
    }

    public void change(long id, LocalDate firstDay, LocalDate lastDay, String substitute) {
        Absence before = ofMine(id);
        if (before.hasBegunOn(today().minusDays(1)) && !before.firstDay().equals(firstDay)) {
            throw messages.refused("absence.refused.begun");
        }
        check(id, before.person(), firstDay, lastDay, substitute);
        if (lastDay.isBefore(today())) {
            throw messages.refused("absence.refused.shortened");
        }
        rows.update(id, firstDay, lastDay, substitute);
        record(Act.CHANGED, id);
    }

    /** The person is back today. */
    public void end(long id) {
        Absence before = ofMine(id);
        if (!before.hasBegunOn(today())) {
            throw messages.refused("absence.refused.notBegun");
        }
        if (before.firstDay().equals(today())) {
            record(Act.ENDED, id);
            rows.delete(id);
        } else {
            rows.update(id, before.firstDay(), today().minusDays(1), before.substitute());
            record(Act.ENDED, id);
        }
    }

    /** Takes back one that has not begun. */
    public void delete(long id) {
        if (ofMine(id).hasBegunOn(today())) {
            throw messages.refused("absence.refused.delete");
        }
        record(Act.DELETED, id);
        rows.delete(id);
    }

    /** Until the transaction ends nobody else changes this person's absences. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String person) {
        rows.lock(person);
    }

    /** One that is entered on these days, other than that of the case. */
    @Transactional(readOnly = true)
    public Optional<Absence> overlapping(String person, LocalDate firstDay, LocalDate lastDay, String butOfCase) {
        long own = rows.ofCase(butOfCase).map(Absence::id).orElse(0L);
        return rows.overlapping(person, firstDay, lastDay, own);
    }

    /** What a case has agreed to; entered once, however often it is asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterFor(
            String caseId, String person, LocalDate firstDay, LocalDate lastDay, String substitute, String by) {
        rows.lock(person);
        if (rows.ofCase(caseId).isEmpty()) {
            rows.overlapping(person, firstDay, lastDay, 0).ifPresent(other -> {
                throw messages.needsOperator("absence.overlapsCase", other.firstDay(), other.lastDay());
            });
            record(Act.ENTERED, rows.insert(person, firstDay, lastDay, substitute, caseId), by);
        }
    }

    /** The absence of the case becomes longer or shorter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeFor(String caseId, LocalDate lastDay, String by) {
        Absence before = rows.ofCase(caseId).orElseThrow();
        rows.lock(before.person());
        rows.update(before.id(), before.firstDay(), lastDay, before.substitute());
        record(Act.CHANGED, before.id(), by);
    }

    /** The absence of the case ends yesterday; one that has not begun by then is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBackFor(String caseId, String by) {
        rows.ofCase(caseId).ifPresent(before -> {
            rows.lock(before.person());
            LocalDate yesterday = today().minusDays(1);
            if (before.hasBegunOn(yesterday)) {
                if (!before.isOverOn(today())) {
                    rows.update(before.id(), before.firstDay(), yesterday, before.substitute());
                    record(Act.ENDED, before.id(), by);
                }
            } else {
                record(Act.DELETED, before.id(), by);
                rows.delete(before.id());
            }
        });
    }

    private Absence ofMine(long id) {
        // Whether there is one is nothing to strangers.
        String person =
                rows.find(id).map(Absence::person).filter(this::mayManage).orElseThrow(this::gone);
        rows.lock(person);
        Absence absence = rows.find(id).orElseThrow(this::gone);
        if (absence.caseId() != null) {
            throw messages.refused("absence.refused.case");
        }
        if (absence.isOverOn(today())) {
            throw messages.refused("absence.refused.over");
        }
        return absence;
    }

    private RuntimeException gone() {
        return messages.refused("absence.refused.gone");
    }

    private void requireRight(String person) {
        if (people.find(person).isEmpty()) {
            throw messages.refused("absence.refused.nobody");
        }
        if (!mayManage(person)) {
            throw messages.refused("absence.refused.right");
        }
    }

    private void check(long id, String person, LocalDate firstDay, LocalDate lastDay, String substitute) {
        if (lastDay.isBefore(firstDay)) {
            throw messages.refused("absence.refused.order");
        }
        if (ChronoUnit.DAYS.between(firstDay, lastDay) > MOST_DAYS) {
            throw messages.refused("absence.refused.long");
        }
        if (person.equals(substitute)) {
            throw messages.refused("absence.refused.himself");
        }
        if (substitute != null && people.find(substitute).isEmpty()) {
            throw messages.refused("absence.refused.substitute");
        }
        rows.lock(person);
        rows.overlapping(person, firstDay, lastDay, id).ifPresent(other -> {
            Plain plain = new Plain(messages.reader(), clock.getZone());
            throw messages.refused(
                    "absence.refused.overlap", plain.date(other.firstDay()), plain.date(other.lastDay()));
        });
    }

    private void record(Act act, long id) {
        record(act, id, actor.required());
    }

    private void record(Act act, long id, String by) {
        rows.record(act, rows.find(id).orElseThrow(), by, OffsetDateTime.now(clock));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
