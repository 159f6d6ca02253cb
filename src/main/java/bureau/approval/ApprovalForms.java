package bureau.approval;

import bureau.documents.Documents;
import bureau.people.People;
import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the forms of approvals show: the case as its process tells it, the decisions, the questions, why it comes here. */
@Component
class ApprovalForms implements FormPrefill {

    /** The table of rules whose reasons are shown. */
    static final String POLICY = "approval-policy";

    private static final String DECIDE = "decide";
    private static final String ANSWER = "answerQuestion";
    private static final String FIND = "findApprover";

    private final Subjects subjects;
    private final ApprovalRows rows;
    private final ApprovalHistory history;
    private final VacantSignatures vacant;
    private final Documents documents;
    private final People people;
    private final Messages messages;
    private final ModelTranslations translations;
    private final ZoneId zone;

    ApprovalForms(
            Subjects subjects,
            ApprovalRows rows,
            ApprovalHistory history,
            VacantSignatures vacant,
            Documents documents,
            People people,
            Messages messages,
            ModelTranslations translations,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.subjects = subjects;
        this.rows = rows;
        this.history = history;
        this.vacant = vacant;
        this.documents = documents;
        this.people = people;
        this.messages = messages;
        this.translations = translations;
        this.zone = zone;
    }

    @Override
    public boolean fills(String formId) {
        return Set.of(DECIDE, ANSWER, FIND).contains(formId);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Plain plain = new Plain(messages.reader(), zone);
        String caseId = context.caseId();
        Map<String, Object> data = new HashMap<>();
        putCase(data, caseId, subjects.panel(caseId, plain));
        data.put("decisionRows", history.decisions(caseId, plain));
        data.put("questionRows", history.questions(caseId, plain));
        switch (context.formId()) {
            case DECIDE -> putDecision(data, context, plain);
            case ANSWER -> putQuestion(data, context, plain);
            default -> putVacancies(data, caseId, plain);
        }
        return data;
    }

    private void putCase(Map<String, Object> data, String caseId, ApprovalPanel panel) {
        data.put("number", panel.number());
        data.put("subject", panel.subject());
        data.put("facts", panel.facts());
        data.put("amountText", panel.amount() == null ? "" : panel.amount());
        data.put(
                "lineRows",
                panel.lines().stream()
                        .map(each -> Map.of(
                                "name", each.name(),
                                "quantity", each.left(),
                                "price", each.price(),
                                "sum", each.sum()))
                        .toList());
        data.put(
                "budgetRows",
                panel.budget().stream()
                        .map(each -> Map.of(
                                "state", each.state(),
                                "plan", each.plan(),
                                "taken", each.taken(),
                                "free", each.free()))
                        .toList());
        data.put(
                "documents",
                documents.list(caseId).stream()
                        .map(each -> Map.of(
                                "documentId", each.id().toString(), "metadata", Map.of("fileName", each.fileName())))
                        .toList());
    }

    private void putDecision(Map<String, Object> data, FormContext context, Plain plain) {
        // What an earlier turn of the same signature left must not stand in the form.
        data.put("verdict", null);
        data.put("approvedLines", lines(subjects.panel(context.caseId(), plain)));
        ApprovalSubject subject = subjects.get(context.caseId());
        data.put("colleagues", persons(plain, person -> !subject.isAskedBy(person)));
        data.put("askable", persons(plain, person -> true));
        data.put("askTo", subject.requesters().stream().sorted().findFirst().orElse(null));
        rows.stepOfTask(context.taskId()).ifPresent(step -> {
            data.put(
                    "reasons",
                    step.reasons().stream()
                            .map(reason -> translations.in(plain.language(), POLICY, reason))
                            .collect(Collectors.joining("\n\n")));
            data.put("note", history.note(step, plain));
        });
    }

    private static List<Map<String, Object>> lines(ApprovalPanel panel) {
        return panel.lines().stream()
                .map(each -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("line", each.line());
                    row.put("name", each.name());
                    row.put("asked", each.asked());
                    row.put("sum", each.sum());
                    row.put("approved", each.quantity());
                    row.put("struck", false);
                    return row;
                })
                .toList();
    }

    private void putQuestion(Map<String, Object> data, FormContext context, Plain plain) {
        data.putAll(history.question(context.taskId(), plain));
    }

    private void putVacancies(Map<String, Object> data, String caseId, Plain plain) {
        ApprovalSubject subject = subjects.get(caseId);
        data.put("colleagues", persons(plain, person -> !subject.isAskedBy(person)));
        data.put(
                "found",
                vacant.of(caseId).stream()
                        .map(step -> Map.of(
                                "step", step.id(),
                                "role", history.roles(step),
                                "reason",
                                        step.reasons().stream()
                                                .map(reason -> translations.in(plain.language(), POLICY, reason))
                                                .collect(Collectors.joining(" "))))
                        .toList());
    }

    private List<Map<String, String>> persons(Plain plain, Predicate<String> allowed) {
        return people.all().stream()
                .filter(person -> allowed.test(person.id()))
                .map(person -> Map.of(
                        "value",
                        person.id(),
                        "label",
                        person.name(plain.language()) + ", " + person.position(plain.language())))
                .toList();
    }
}
