package bureau.notices;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty(name = "bureau.notices.digest", havingValue = "true")
class DigestSchedule {

    private final DigestSweep sweep;

    DigestSchedule(DigestSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweep() {
        sweep.sweep();
    }
}
