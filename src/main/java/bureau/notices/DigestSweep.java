package bureau.notices;

import bureau.calendar.WorkingTime;
import bureau.people.People;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the digests of the day from the hour at which the office opens, each in a transaction of its own; what fails is tried
 * again by the next sweep and holds up nobody else's.
 */
@Component
class DigestSweep {

    private static final Logger log = LoggerFactory.getLogger(DigestSweep.class);

    private final Digests digests;
    private final People people;
    private final WorkingTime workingTime;

    DigestSweep(Digests digests, People people, WorkingTime workingTime) {
        this.digests = digests;
        this.people = people;
        this.workingTime = workingTime;
    }

    void sweep() {
        ZonedDateTime now = workingTime.now();
        boolean open = workingTime
                .opening(now.toLocalDate())
                .filter(opening -> !now.isBefore(opening))
                .isPresent();
        if (!open || now.isAfter(workingTime.closing(now.toLocalDate()))) {
            return;
        }
        for (String person : digests.waiting(now.toLocalDate())) {
            try {
                people.find(person).ifPresent(each -> digests.write(each, now.toInstant(), people.isAway(person)));
            } catch (RuntimeException failure) {
                log.warn("The digest of {} was not written", person, failure);
            }
        }
    }
}
