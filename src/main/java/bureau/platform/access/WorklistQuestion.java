package bureau.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.QueryOperator;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;

/**
 * What a list of tasks asks for, where the {@link Worklist} can answer it: everything one sees, one's own, what is offered;
 * by term; with a mark. Read from the text that the engine stores a filter as, which names every criterion that is set: with
 * one that is not known here, the engine answers as ever.
 *
 * @param free only what nobody has taken
 * @param dueBefore milliseconds since 1970, or nothing: any term and none
 * @param orWithoutTerm together with what is due before
 * @param marks variables of the task itself that must be true
 */
record WorklistQuestion(Whose whose, boolean free, Long dueBefore, boolean orWithoutTerm, List<String> marks) {

    enum Whose {
        SEEN,
        MINE,
        OFFERED,
        MINE_OR_OFFERED
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPRESSION = "Expression";
    private static final String BY_TERM = TaskQueryProperty.DUE_DATE.getName();
    private static final Set<String> KNOWN = Set.of(
            JsonTaskQueryConverter.ASSIGNEE,
            JsonTaskQueryConverter.CANDIDATE_USER,
            JsonTaskQueryConverter.UNASSIGNED,
            JsonTaskQueryConverter.DUE_BEFORE,
            JsonTaskQueryConverter.TASK_VARIABLES,
            JsonTaskQueryConverter.ORDERING_PROPERTIES,
            JsonTaskQueryConverter.OR_QUERIES);
    private static final Set<String> PERSONS =
            Set.of(JsonTaskQueryConverter.ASSIGNEE, JsonTaskQueryConverter.CANDIDATE_USER);
    private static final Set<String> TERM =
            Set.of(JsonTaskQueryConverter.DUE_BEFORE, JsonTaskQueryConverter.WITHOUT_DUE_DATE);

    /** @param me who asks; nothing is returned where the question is about another or goes further */
    static Optional<WorklistQuestion> of(TaskQueryImpl query, String me) {
        JsonNode asked = criteria(query);
        if (!knows(asked, KNOWN) || !isAbout(me, asked) || isBoth(asked)) {
            return Optional.empty();
        }
        WorklistQuestion question = new WorklistQuestion(
                whose(asked, Whose.SEEN),
                asked.has(JsonTaskQueryConverter.UNASSIGNED),
                dueBefore(asked),
                false,
                List.of());
        return marks(asked).map(question::marked).flatMap(marked -> alternatives(asked, marked, me));
    }

    /** @return whether the engine would sort by the term, soonest first, and by nothing else */
    static boolean isInOrderOfTerms(TaskQueryImpl query) {
        JsonNode order = criteria(query).path(JsonTaskQueryConverter.ORDERING_PROPERTIES);
        return !order.isEmpty()
                && StreamSupport.stream(order.spliterator(), false)
                        .allMatch(by -> BY_TERM.equals(by.path("queryProperty").asText())
                                && "asc".equals(by.path("direction").asText()));
    }

    private static Optional<WorklistQuestion> alternatives(JsonNode asked, WorklistQuestion base, String me) {
        WorklistQuestion question = base;
        if (!asked.has(JsonTaskQueryConverter.OR_QUERIES)) {
            return Optional.of(question);
        }
        for (JsonNode either : asked.path(JsonTaskQueryConverter.OR_QUERIES)) {
            if (knows(either, PERSONS) && isAbout(me, either) && isBoth(either) && question.whose == Whose.SEEN) {
                question = question.of(Whose.MINE_OR_OFFERED);
            } else if (knows(either, TERM)
                    && either.size() > 1
                    && dueBefore(either) != null
                    && question.dueBefore == null) {
                question = question.due(dueBefore(either), either.has(JsonTaskQueryConverter.WITHOUT_DUE_DATE));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(question);
    }

    private static boolean knows(JsonNode asked, Set<String> known) {
        return StreamSupport.stream(((Iterable<String>) asked::fieldNames).spliterator(), false)
                .map(key ->
                        key.endsWith(EXPRESSION) ? field(key.substring(0, key.length() - EXPRESSION.length())) : key)
                // An expression that has not been worked out yet has no value beside it.
                .allMatch(key -> known.contains(key) && asked.has(key));
    }

    /** An expression is named after the query's method, its value after the field. */
    private static String field(String method) {
        return switch (method) {
            case "taskAssignee" -> JsonTaskQueryConverter.ASSIGNEE;
            case "taskCandidateUser" -> JsonTaskQueryConverter.CANDIDATE_USER;
            default -> method;
        };
    }

    private static boolean isAbout(String me, JsonNode asked) {
        return PERSONS.stream()
                .allMatch(key -> !asked.has(key) || me.equals(asked.path(key).asText()));
    }

    private static boolean isBoth(JsonNode asked) {
        return PERSONS.stream().allMatch(asked::has);
    }

    private static Whose whose(JsonNode asked, Whose otherwise) {
        if (asked.has(JsonTaskQueryConverter.ASSIGNEE)) {
            return Whose.MINE;
        }
        return asked.has(JsonTaskQueryConverter.CANDIDATE_USER) ? Whose.OFFERED : otherwise;
    }

    private static Long dueBefore(JsonNode asked) {
        JsonNode before = asked.get(JsonTaskQueryConverter.DUE_BEFORE);
        return before == null ? null : before.asLong();
    }

    private static Optional<List<String>> marks(JsonNode asked) {
        List<String> marks = new ArrayList<>();
        for (JsonNode variable : asked.path(JsonTaskQueryConverter.TASK_VARIABLES)) {
            JsonNode value = variable.path("value");
            if (!value.isBoolean()
                    || !value.booleanValue()
                    || !QueryOperator.EQUALS
                            .name()
                            .equals(variable.path("operator").asText())) {
                return Optional.empty();
            }
            marks.add(variable.path("name").asText());
        }
        return Optional.of(marks);
    }

    private static JsonNode criteria(TaskQueryImpl query) {
        String text = new JsonTaskQueryConverter().toJsonObject(query).toString();
        try {
            ObjectNode criteria = (ObjectNode) JSON.readTree(text);
            // A list that the Tasklist extends gets this one, empty, and the engine ignores it.
            if (criteria.path(JsonTaskQueryConverter.PROCESS_INSTANCE_ID_IN).isEmpty()) {
                criteria.remove(JsonTaskQueryConverter.PROCESS_INSTANCE_ID_IN);
            }
            return criteria;
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("The engine wrote a query that cannot be read", wrong);
        }
    }

    private WorklistQuestion marked(List<String> with) {
        return new WorklistQuestion(whose, free, dueBefore, orWithoutTerm, with);
    }

    private WorklistQuestion of(Whose persons) {
        return new WorklistQuestion(persons, free, dueBefore, orWithoutTerm, marks);
    }

    private WorklistQuestion due(Long before, boolean orNever) {
        return new WorklistQuestion(whose, free, before, orNever, marks);
    }
}
