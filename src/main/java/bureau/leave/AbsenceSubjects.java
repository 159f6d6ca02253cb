package bureau.leave;

import bureau.deadlines.CaseSubjects;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class AbsenceSubjects implements CaseSubjects {

    private final AbsenceRequests requests;
    private final Messages messages;
    private final ZoneId zone;

    AbsenceSubjects(AbsenceRequests requests, Messages messages, @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.messages = messages;
        this.zone = zone;
    }

    /** Only the days: a list or a mail does not say why somebody is away. */
    @Override
    public Optional<String> subjectOf(String caseId) {
        Plain plain = new Plain(messages.reader(), zone);
        return requests.find(caseId)
                .map(request -> messages.text(
                        plain.language(), "leave.days", plain.date(request.firstDay()), plain.date(request.lastDay())));
    }

    @Override
    public Optional<String> requesterOf(String caseId) {
        return requests.find(caseId).map(AbsenceRequest::person);
    }
}
