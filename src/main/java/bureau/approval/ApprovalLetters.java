package bureau.approval;

import bureau.notices.TaskLetters;
import bureau.people.Person;
import bureau.platform.address.OfficeAddress;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import bureau.platform.language.Refused;
import bureau.platform.tasks.OpenTask;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the mails about approvals tell: what there is to agree to and by which links, or what is asked. */
@Component
class ApprovalLetters implements TaskLetters {

    private static final String DECIDE = "user_decide";
    private static final String ANSWER = "user_answerQuestion";

    private final ApprovalRows rows;
    private final Subjects subjects;
    private final Questions questions;
    private final ApprovalHistory history;
    private final Signatories signatories;
    private final DecisionLinks links;
    private final ModelTranslations translations;
    private final ZoneId zone;
    private final OfficeAddress address;

    ApprovalLetters(
            ApprovalRows rows,
            Subjects subjects,
            Questions questions,
            ApprovalHistory history,
            Signatories signatories,
            DecisionLinks links,
            ModelTranslations translations,
            @Value("${bureau.time-zone}") ZoneId zone,
            OfficeAddress address) {
        this.rows = rows;
        this.subjects = subjects;
        this.questions = questions;
        this.history = history;
        this.signatories = signatories;
        this.links = links;
        this.translations = translations;
        this.zone = zone;
        this.address = address;
    }

    @Override
    public Optional<Letter> of(OpenTask task, Person reader) {
        Plain plain = new Plain(reader.language(), zone);
        if (ANSWER.equals(task.task())) {
            return Optional.of(new Letter("task-question", history.question(task.id(), plain)));
        }
        return Optional.of(task)
                .filter(each -> DECIDE.equals(each.task()))
                .flatMap(each -> rows.stepOfTask(each.id()))
                .filter(step -> mayDecide(step, reader.id()))
                .map(step -> decision(step, reader, plain));
    }

    @Override
    public boolean isNoNews(OpenTask task, String person) {
        return DECIDE.equals(task.task())
                && rows.stepOfTask(task.id()).stream()
                        .flatMap(step -> questions.open(step.id()).stream())
                        .anyMatch(question -> question.askedBy().equals(person));
    }

    private Letter decision(ApprovalStep step, Person reader, Plain plain) {
        ApprovalPanel panel = subjects.panel(step.caseId(), plain);
        String link = address.link("/decisions/" + links.make(step, reader.id()));
        Map<String, Object> model = new HashMap<>();
        model.put("amount", panel.amount() == null ? "" : panel.amount());
        model.put("lines", panel.lines());
        model.put(
                "reasons",
                step.reasons().stream()
                        .map(reason -> translations.in(plain.language(), ApprovalForms.POLICY, reason))
                        .toList());
        model.put("note", history.note(step, plain));
        model.put(
                "answer",
                questions.of(step.caseId()).stream()
                        .filter(each -> each.step() == step.id() && each.answer() != null)
                        .reduce((first, last) -> last)
                        .map(Question::answer)
                        .orElse(""));
        model.put("approveLink", link + "?verdict=" + Verdict.APPROVE.word());
        model.put("answersLink", link);
        model.put("until", plain.moment(links.expiry()));
        return new Letter("task-decision", model);
    }

    private boolean mayDecide(ApprovalStep step, String person) {
        try {
            signatories.onBehalfOf(step, person);
            return !subjects.get(step.caseId()).isAskedBy(person);
        } catch (Refused notHis) {
            return false;
        }
    }
}
