package bureau.calendar;

import java.time.Duration;

/**
 * How much working time a task may take, and how much more before its escalations.
 *
 * @param firstEscalation counted, like the second, from when the task is due
 */
public record Term(Duration due, Duration firstEscalation, Duration secondEscalation) {}
