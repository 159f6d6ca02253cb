package bureau.leave;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.absence.AwayPeople;
import bureau.platform.language.Language;
import bureau.platform.language.Plain;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the form refuses, and what whoever agrees is told. */
@OfficeTest
class AbsenceCheckTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    AbsenceWishes wishes;

    @Autowired
    AwayPeople people;

    @Autowired
    LeaveDays days;

    @Autowired
    AbsenceApproval approval;

    @Autowired
    JdbcClient database;

    @AfterEach
    void everybodyBack() {
        wishes.forgetAll();
    }

    @Test
    void rulesOfTheKindAreHeldAndNothingIsLeftBehind() {
        long before = numbers();
        refused("emp.anton", wishes.wish("annual", 26, 20, null), "before the first");
        refused("emp.anton", wishes.wish("annual", -3, 5, null), "are past");
        refused("emp.anton", wishes.wish("annual", 5, 9, null), "14 calendar days");
        refused("emp.anton", wishes.wish("dayOff", 3, 12, null), "lasts 5 calendar days");
        refused("emp.anton", wishes.wish("study", 20, 25, null), "needs its certificate");
        refused(
                "emp.anton",
                wishes.forOther("emp.lena", wishes.wish("annual", 20, 26, null)),
                "choose one of the values");
        refused("emp.anton", wishes.wish("annual", 20, 26, "emp.anton"), "choose one of the values");
        refused("law.anna", wishes.wish("annual", 20, 26, null), "Choose a substitute");
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void shortNoticeIsAnExceptionWithAReason() {
        Map<String, Object> wish = wishes.wish("annual", 5, 9, "design.lead");
        wish.put("exceptionReason", "My sister marries.");
        String caseId = office.start("emp.anton", "absence", wish);
        assertThat(facts(caseId)).contains("My sister marries.");
    }

    @Test
    void sameDaysAreNotAskedForTwice() {
        office.start("emp.anton", "absence", wishes.wish("annual", 20, 26, "design.lead"));
        refused("emp.anton", wishes.wish("unpaid", 25, 27, null), "asks for the days");
        people.away("emp.lena", null, 20);
        refused("emp.lena", wishes.wish("annual", 22, 23, null), "There is an absence");
    }

    @Test
    void substituteWhoIsAwayThenIsRefusedWithTheChain() {
        people.away("design.lead", "emp.lena", 18);
        refused("emp.anton", wishes.wish("annual", 20, 22, "design.lead"), "Nina Liniina → Elena Klientova");
    }

    @Test
    void nobodyTakesMoreDaysThanAreLeftButHrMayWithAReason() {
        LocalDate first = wishes.in(20);
        for (int year = first.getYear(); year <= first.getYear() + 1; year++) {
            database.sql("insert into leave_entitlement (person, year, days) values ('emp.anton', ?, 2)")
                    .param(year)
                    .update();
        }
        refused("emp.anton", wishes.wish("annual", 20, 50, null), "days of annual leave are left");
        Map<String, Object> byHr = wishes.forOther("emp.anton", wishes.wish("annual", 20, 50, "design.lead"));
        refused("hr.oleg", byHr, "Say below why");
        byHr.put("exceptionReason", "Carried over by agreement.");
        assertThat(office.start("hr.oleg", "absence", byHr)).isNotBlank();
    }

    @Test
    void approverSeesWhoElseIsAwayAndThatTooFewAreLeft() {
        people.away("design.lead", "design.head", 20);
        String caseId = office.start("emp.anton", "absence", wishes.wish("annual", 20, 22, "emp.lena"));
        assertThat(facts(caseId)).contains("Nina Liniina", "Too few are left", "2 of 3");
    }

    @Test
    void publicHolidaysUseUpNoLeave() {
        LocalDate first = LocalDate.of(2026, 12, 28);
        assertThat(days.usedUp(first, LocalDate.of(2027, 1, 10)))
                .containsEntry(2026, 4)
                .containsEntry(2027, 2);
        assertThat(days.calendar(first, LocalDate.of(2027, 1, 10))).isEqualTo(14);
        assertThat(days.working(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 8)))
                .isEqualTo(4);
    }

    private void refused(String who, Map<String, Object> wish, String why) {
        assertThatThrownBy(() -> office.start(who, "absence", wish)).hasMessageContaining(why);
    }

    private String facts(String caseId) {
        return approval.panel(caseId, new Plain(Language.EN, ZoneId.of("Europe/Moscow")))
                .facts();
    }

    private long numbers() {
        return database.sql("select count(*) from journal_entry")
                .query(Long.class)
                .single();
    }
}
