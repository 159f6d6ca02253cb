package bureau.approval;

import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decisions and the questions of a case as people read them. */
@Component
public class ApprovalHistory {

    private final ApprovalRows rows;
    private final Questions questions;
    private final DecisionLinks links;
    private final People people;
    private final TaskService tasks;
    private final Messages messages;
    private final ModelTranslations translations;

    ApprovalHistory(
            ApprovalRows rows,
            Questions questions,
            DecisionLinks links,
            People people,
            @Lazy TaskService tasks,
            Messages messages,
            ModelTranslations translations) {
        this.rows = rows;
        this.questions = questions;
        this.links = links;
        this.people = people;
        this.tasks = tasks;
        this.messages = messages;
        this.translations = translations;
    }

    /** For a table with the columns who, what, comment, at and why, oldest first. */
    public List<Map<String, String>> decisions(String caseId, Plain plain) {
        List<LineChange> changes = rows.lineChanges(caseId);
        List<Long> byMail = links.decisions(caseId);
        return rows.given(caseId).stream()
                .map(each -> Map.of(
                        "who", who(each.decision(), plain),
                        "what",
                                byMail.contains(each.decision().id())
                                        ? messages.text("approval.byMail", what(each.decision(), plain))
                                        : what(each.decision(), plain),
                        "comment", comment(each.decision(), changes, plain),
                        "at", plain.moment(each.decision().at()),
                        "why", reasons(each.step(), plain)))
                .toList();
    }

    /** The rules that demanded the signature. */
    private String reasons(ApprovalStep step, Plain plain) {
        return step.reasons().stream()
                .map(reason -> translations.in(plain.language(), ApprovalForms.POLICY, reason))
                .collect(Collectors.joining(" "));
    }

    /** For a table with the columns asked, question, answered and answer, oldest first. */
    public List<Map<String, String>> questions(String caseId, Plain plain) {
        return questions.of(caseId).stream()
                .map(each -> Map.of(
                        "asked",
                        messages.text(
                                "approval.asked",
                                name(each.askedBy(), plain),
                                name(each.askedTo(), plain),
                                plain.moment(each.askedAt())),
                        "question",
                        each.question(),
                        "answer",
                        each.answer() == null
                                ? messages.text(each.isOpen() ? "approval.answerAwaited" : "approval.notAnswered")
                                : each.answer(),
                        "answered",
                        each.answer() == null
                                ? ""
                                : messages.text(
                                        "approval.answered",
                                        name(each.answeredBy(), plain),
                                        plain.moment(each.answeredAt()))))
                .toList();
    }

    /** Whether an answer is awaited or has come; empty where the approver asked nothing. */
    String note(ApprovalStep step, Plain plain) {
        List<Question> asked = questions.of(step.caseId()).stream()
                .filter(each -> each.step() == step.id())
                .toList();
        if (asked.isEmpty()) {
            return "";
        }
        return asked.stream()
                .filter(Question::isOpen)
                .findFirst()
                .map(open -> messages.text("approval.note.awaited", name(open.askedTo(), plain)))
                .orElseGet(() -> messages.text(
                        "approval.note.answered",
                        name(asked.get(asked.size() - 1).answeredBy(), plain)));
    }

    Map<String, Object> question(String taskId, Plain plain) {
        long id = ((Number) tasks.getVariable(taskId, ApprovalProcess.QUESTION_ID.name())).longValue();
        Question question = questions.get(id);
        return Map.of("askedByName", name(question.askedBy(), plain), "questionText", question.question());
    }

    String roles(ApprovalStep step) {
        return step.roles().stream().sorted().map(this::role).collect(Collectors.joining(", "));
    }

    private String role(String role) {
        return Roles.ALL.contains(role)
                ? messages.text("people.role." + role)
                : messages.text("approval.headOf", messages.text("people.role." + role.replaceAll("_head$", "")));
    }

    private String who(ApprovalDecision decision, Plain plain) {
        return decision.onBehalfOf() == null
                ? name(decision.person(), plain)
                : messages.text(
                        "approval.onBehalfOf", name(decision.person(), plain), name(decision.onBehalfOf(), plain));
    }

    private String what(ApprovalDecision decision, Plain plain) {
        String verdict = decision.forwardedTo() == null
                ? messages.text("approval.verdict." + decision.verdict().word())
                : messages.text("approval.verdict.forward", name(decision.forwardedTo(), plain));
        return decision.carriedFrom() == null
                ? verdict
                : messages.text("approval.carriedOver", verdict, decision.carriedFrom());
    }

    private String comment(ApprovalDecision decision, List<LineChange> changes, Plain plain) {
        String cuts = changes.stream()
                .filter(each -> each.decision() == decision.id())
                .map(each -> messages.text(
                        "approval.lineChange",
                        each.name(),
                        plain.number(each.fromQuantity()),
                        plain.number(each.toQuantity()),
                        each.reason()))
                .collect(Collectors.joining(" "));
        String comment = decision.comment() == null ? "" : decision.comment();
        return comment.isEmpty() || cuts.isEmpty() ? comment + cuts : comment + " — " + cuts;
    }

    private String name(String person, Plain plain) {
        return people.name(person, plain.language());
    }
}
