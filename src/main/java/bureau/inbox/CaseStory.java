package bureau.inbox;

import bureau.approval.ApprovalHistory;
import bureau.mail.CaseMails;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All that has happened in a case, in the reader's language. */
@Component
class CaseStory {

    record Story(
            CaseFacts.Facts facts,
            List<Map<String, String>> decisions,
            List<Map<String, String>> questions,
            List<CaseSteps.Step> steps,
            List<TaskDocuments.Entry> documents,
            List<SentMail> mails) {}

    record SentMail(UUID id, String subject, String recipient, String state, String at) {}

    /** @param text plain */
    record Letter(String recipient, String text, List<CaseMails.Attachment> attachments) {}

    private final CaseFamily families;
    private final CaseFacts facts;
    private final ApprovalHistory approvals;
    private final CaseSteps steps;
    private final TaskDocuments documents;
    private final CaseMails mails;
    private final Messages messages;
    private final ZoneId zone;

    CaseStory(
            CaseFamily families,
            CaseFacts facts,
            ApprovalHistory approvals,
            CaseSteps steps,
            TaskDocuments documents,
            CaseMails mails,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.families = families;
        this.facts = facts;
        this.approvals = approvals;
        this.steps = steps;
        this.documents = documents;
        this.mails = mails;
        this.messages = messages;
        this.zone = zone;
    }

    Story of(String caseId) {
        Plain plain = new Plain(messages.reader(), zone);
        List<String> cases = families.cases(caseId);
        return new Story(
                facts.of(caseId, plain),
                all(cases, each -> approvals.decisions(each, plain)),
                all(cases, each -> approvals.questions(each, plain)),
                steps.of(families.parts(caseId), plain),
                documents.of(caseId),
                all(
                        cases,
                        each -> mails.of(each).stream()
                                .map(mail -> sent(mail, plain))
                                .toList()));
    }

    /** A mail of the case or of one of its family, as far as the reader may see that. */
    Optional<Letter> letter(String caseId, UUID mailId) {
        return mails.find(mailId, families.cases(caseId))
                .map(mail -> new Letter(
                        mail.head().recipient() + " <" + mail.address() + ">", mail.text(), mail.attachments()));
    }

    private static <T> List<T> all(List<String> cases, Function<String, List<T>> of) {
        return cases.stream().map(of).flatMap(Collection::stream).toList();
    }

    private SentMail sent(CaseMails.Entry mail, Plain plain) {
        return new SentMail(
                mail.id(),
                mail.subject(),
                mail.recipient(),
                messages.text("mail.state." + mail.state()),
                plain.moment(mail.at()));
    }
}
