package bureau.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty(name = "bureau.mail.dispatch", havingValue = "true")
class MailSchedule {

    private final MailDispatcher dispatcher;

    MailSchedule(MailDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(fixedDelay = 5_000)
    void dispatch() {
        dispatcher.dispatch();
    }
}
