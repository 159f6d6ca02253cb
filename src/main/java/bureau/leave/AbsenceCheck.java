package bureau.leave;

import bureau.absence.Absences;
import bureau.absence.TaskMoves;
import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds a wish against the rules of its kind; what breaks one goes back to whoever hands in the form. */
@Component
class AbsenceCheck {

    private static final Set<String> HR = Set.of(AbsenceProcess.HR);

    private final AbsenceRequests requests;
    private final Absences absences;
    private final TaskMoves tasks;
    private final LeaveDays days;
    private final LeaveBalance balance;
    private final People people;
    private final Actor actor;
    private final Messages messages;
    private final Clock clock;

    AbsenceCheck(
            AbsenceRequests requests,
            Absences absences,
            TaskMoves tasks,
            LeaveDays days,
            LeaveBalance balance,
            People people,
            Actor actor,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.absences = absences;
        this.tasks = tasks;
        this.days = days;
        this.balance = balance;
        this.people = people;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return who stands in, null for nobody */
    String check(String caseId, String person, AbsenceWish wish, AbsenceRule rule) {
        if (people.find(person).isEmpty()) {
            throw messages.refused("leave.refused.nobody");
        }
        if (!absences.mayManage(person)) {
            throw messages.refused("leave.refused.right");
        }
        checkDays(person, wish, rule);
        checkOverlap(caseId, person, wish.firstDay(), wish.lastDay());
        if (rule.fromBalance()) {
            checkBalance(caseId, person, wish.firstDay(), wish.lastDay(), wish.exceptionReason());
        }
        if (rule.wantsDocumentNow() && wish.document() == null && wish.files().isEmpty()) {
            throw messages.refused("leave.refused.document");
        }
        return substitute(person, wish.substitute(), wish.firstDay(), rule);
    }

    private void checkDays(String person, AbsenceWish wish, AbsenceRule rule) {
        if (wish.lastDay().isBefore(wish.firstDay())) {
            throw messages.refused("leave.refused.order");
        }
        if (wish.lastDay().isBefore(today())
                || !rule.atOnce() && wish.firstDay().isBefore(today())) {
            throw messages.refused("leave.refused.past");
        }
        checkLength(wish.firstDay(), wish.lastDay(), rule);
        long notice = ChronoUnit.DAYS.between(today(), wish.firstDay());
        if (notice < rule.noticeDays() && wish.exceptionReason() == null) {
            throw messages.refused("leave.refused.notice", rule.noticeDays());
        }
    }

    void checkLength(LocalDate first, LocalDate last, AbsenceRule rule) {
        if (days.calendar(first, last) > rule.longestDays()) {
            throw messages.refused("leave.refused.long", rule.longestDays(), days.calendar(first, last));
        }
    }

    void checkOverlap(String caseId, String person, LocalDate first, LocalDate last) {
        absences.overlapping(person, first, last, caseId).ifPresent(other -> {
            throw messages.refused("leave.refused.overlap", date(other.firstDay()), date(other.lastDay()));
        });
        requests.overlapping(person, first, last, caseId).ifPresent(other -> {
            throw messages.refused(
                    "leave.refused.overlapAsked", other.number(), date(other.firstDay()), date(other.lastDay()));
        });
    }

    /** Only HR may go beyond it, and says why. */
    void checkBalance(String caseId, String person, LocalDate first, LocalDate last, String reason) {
        for (Map.Entry<Integer, Integer> year : days.usedUp(first, last).entrySet()) {
            int left = balance.left(person, year.getKey(), caseId);
            if (year.getValue() > left && (reason == null || !actor.hasOneOf(HR))) {
                throw messages.refused(
                        actor.hasOneOf(HR) ? "leave.refused.balanceHr" : "leave.refused.balance",
                        String.valueOf(year.getKey()),
                        left,
                        year.getValue());
            }
        }
    }

    /** Whoever is needed must be stood in for, and by somebody who is there. Of sickness nobody can say that beforehand. */
    String substitute(String person, String wanted, LocalDate first, AbsenceRule rule) {
        String substitute = wanted == null ? people.get(person).substitute() : wanted;
        if (substitute == null) {
            if (!rule.atOnce() && isNeeded(person)) {
                throw messages.refused("leave.refused.substituteNeeded");
            }
            return null;
        }
        if (substitute.equals(person) || people.find(substitute).isEmpty()) {
            throw messages.refused("leave.refused.substitute");
        }
        if (!rule.atOnce() && people.isAwayOn(first, substitute)) {
            String chain = people.chainOn(first, substitute).stream()
                    .map(each -> people.name(each, messages.reader()))
                    .collect(Collectors.joining(" → "));
            throw messages.refused(
                    "leave.refused.substituteAway", people.name(substitute, messages.reader()), date(first), chain);
        }
        return substitute;
    }

    /** Tasks of absences are his own affair, nobody does them in his place. */
    private boolean isNeeded(String person) {
        boolean agrees = Roles.ALL.stream()
                .filter(role -> !role.equals(Roles.EMPLOYEE))
                .anyMatch(role -> people.holders(role).contains(person));
        return agrees || tasks.hasAny(person, AbsenceProcess.KEY);
    }

    private String date(LocalDate day) {
        return new Plain(messages.reader(), clock.getZone()).date(day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
