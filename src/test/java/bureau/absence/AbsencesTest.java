package bureau.absence;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.platform.language.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may enter an absence, and which the office takes. */
@OfficeTest
class AbsencesTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    AwayPeople people;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient database;

    @AfterEach
    void everybodyBack() {
        people.everybodyBack();
    }

    @Test
    void everyoneEntersHisOwnAndOthersOnlyThoseWhoKeepThemOrLeadThem() {
        for (String who : List.of("emp.anton", "design.head", "hr.oleg", "sec.dym", "admin")) {
            long id = enterFor("emp.anton", who);
            office.as(who, () -> absences.delete(id));
        }
        for (String other : List.of("emp.lena", "sales.head", "design.lead", "om.gromova", "it.tech1")) {
            refused(() -> enterFor("emp.anton", other), "for yourself");
        }
        long id = enterFor("emp.anton", "emp.anton");
        refused(() -> office.as("emp.lena", () -> absences.delete(id)), "no such absence");
        refused(() -> office.as("emp.lena", () -> absences.end(id)), "no such absence");
        refused(() -> office.as("emp.lena", () -> absences.change(id, in(1), in(2), null)), "no such absence");
    }

    @Test
    void officeRefusesWhatCannotBe() {
        refused(() -> enter(in(5), in(4), null), "before the first");
        refused(() -> enter(in(-5), in(-1), null), "over already");
        refused(() -> enter(in(0), in(3000), null), "five years");
        refused(() -> enter(in(1), in(2), "emp.anton"), "for himself");
        refused(() -> enter(in(1), in(2), "nobody.here"), "does not work");
        refused(() -> office.as("hr.oleg", () -> absences.enter("nobody.here", in(1), in(2), null)), "does not work");
        enter(in(3), in(6), null);
        for (int first : new int[] {1, 3, 4, 6}) {
            refused(() -> enter(in(first), in(first + 2), null), "already");
        }
        enter(in(7), in(7), null);
        enter(in(2), in(2), null);
    }

    @Test
    void whatHasBegunIsShortenedOrEndedAndWhatHasNotIsDeleted() {
        long future = enter(in(3), in(6), null);
        refused(() -> office.as("emp.anton", () -> absences.end(future)), "has not begun");
        office.as("emp.anton", () -> absences.change(future, in(2), in(4), "emp.lena"));
        office.as("emp.anton", () -> absences.delete(future));
        refused(() -> office.as("emp.anton", () -> absences.delete(future)), "no such absence");

        long begun = enter(in(0), in(6), null);
        LocalDate first = people.today();
        people.pass(Duration.ofDays(2));
        refused(() -> office.as("emp.anton", () -> absences.delete(begun)), "cannot be deleted");
        refused(() -> office.as("emp.anton", () -> absences.change(begun, in(0), in(1), null)), "first day stays");
        refused(() -> office.as("emp.anton", () -> absences.change(begun, first, in(-1), null)), "Back today");
        office.as("emp.anton", () -> absences.change(begun, first, in(1), null));
        office.as("emp.anton", () -> absences.end(begun));
        refused(() -> office.as("emp.anton", () -> absences.end(begun)), "is over");
        assertThat(lastDay(begun)).isEqualTo(people.today().minusDays(1));
    }

    @Test
    void recordTellsWhoDidWhat() {
        long id = enterFor("emp.anton", "design.head");
        office.as("emp.anton", () -> absences.change(id, in(1), in(3), "emp.lena"));
        office.as("hr.oleg", () -> absences.delete(id));
        assertThat(database.sql("select what || ' ' || by_user from absence_record where absence = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("ENTERED design.head", "CHANGED emp.anton", "DELETED hr.oleg");
    }

    private long enter(LocalDate firstDay, LocalDate lastDay, String substitute) {
        return office.<Long>as("emp.anton", () -> absences.enter("emp.anton", firstDay, lastDay, substitute));
    }

    private long enterFor(String person, String who) {
        return office.<Long>as(who, () -> absences.enter(person, in(1), in(2), null));
    }

    private LocalDate in(int days) {
        return people.today().plusDays(days);
    }

    private LocalDate lastDay(long id) {
        return database.sql("select last_day from absence where id = ?")
                .param(id)
                .query(LocalDate.class)
                .single();
    }

    private static void refused(ThrowingCallable attempt, String why) {
        assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessageContaining(why);
    }
}
