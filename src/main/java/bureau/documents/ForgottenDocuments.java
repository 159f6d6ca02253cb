package bureau.documents;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class ForgottenDocuments {

    private final Documents documents;

    ForgottenDocuments(Documents documents) {
        this.documents = documents;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void remove() {
        documents.removeForgotten();
    }
}
