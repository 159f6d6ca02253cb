package bureau.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Timers that repeat at a time of day mean the office's day; the engine itself takes the computer's. */
@Component
class OfficeCyclesPlugin extends AbstractProcessEnginePlugin {

    private final Clock clock;

    OfficeCyclesPlugin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new OfficeCycles(clock));
        configuration.setBusinessCalendarManager(calendars);
    }

    /** Reads the same cron expressions as the engine. */
    static final class OfficeCycles extends CycleBusinessCalendar {

        private final Clock clock;

        OfficeCycles(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Date resolveDuedate(String cycle, Date start, long repeatOffset) {
            if (cycle.startsWith("R")) {
                return super.resolveDuedate(cycle, start, repeatOffset);
            }
            Instant after = start == null ? clock.instant() : start.toInstant();
            ZonedDateTime next = CronExpression.parse(cycle).next(after.atZone(clock.getZone()));
            if (next == null) {
                throw new IllegalArgumentException("Never comes: " + cycle);
            }
            return Date.from(next.toInstant());
        }
    }
}
