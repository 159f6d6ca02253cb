package bureau.absence;

import bureau.OfficeDriver;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends people of the demo office away in a test and brings them back after it. */
@Component
public class AwayPeople {

    private final OfficeDriver office;
    private final Absences absences;
    private final TaskMoveSweep sweep;
    private final JdbcClient database;
    private final Clock clock;

    AwayPeople(OfficeDriver office, Absences absences, TaskMoveSweep sweep, JdbcClient database, Clock clock) {
        this.office = office;
        this.absences = absences;
        this.sweep = sweep;
        this.database = database;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Entered by himself, beginning in so many days, for a week. */
    public long away(String person, String substitute, int inDays) {
        long id = office.as(
                person,
                () -> absences.enter(person, today().plusDays(inDays), today().plusDays(inDays + 6), substitute));
        sweep.sweep();
        return id;
    }

    public long away(String person, String substitute) {
        return away(person, substitute, 0);
    }

    /** Leaves the office as the demo made it; only the head of projects is away there. */
    public void everybodyBack() {
        ClockUtil.reset();
        database.sql("delete from absence where person <> 'proj.head'").update();
        sweep.sweep();
    }

    public void pass(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }
}
