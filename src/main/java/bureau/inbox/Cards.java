package bureau.inbox;

import bureau.absence.TaskMoves;
import bureau.approval.ListedSignatures;
import bureau.deadlines.TaskTerms;
import bureau.people.People;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the cards of a page of tasks. */
@Component
class Cards {

    private final ReaderTasks tasks;
    private final CaseFacts facts;
    private final TaskTerms terms;
    private final TaskMoves moves;
    private final ListedSignatures signatures;
    private final TermInWords words;
    private final Actor actor;
    private final People people;
    private final Messages messages;
    private final ZoneId zone;

    Cards(
            ReaderTasks tasks,
            CaseFacts facts,
            TaskTerms terms,
            TaskMoves moves,
            ListedSignatures signatures,
            TermInWords words,
            Actor actor,
            People people,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.tasks = tasks;
        this.facts = facts;
        this.terms = terms;
        this.moves = moves;
        this.signatures = signatures;
        this.words = words;
        this.actor = actor;
        this.people = people;
        this.messages = messages;
        this.zone = zone;
    }

    /** Of those tasks that the reader may see; the others are left out without a word. */
    List<Card> of(Collection<String> taskIds) {
        List<Task> visible = tasks.visible(taskIds);
        Collection<String> ids = visible.stream().map(Task::getId).toList();
        Plain plain = new Plain(messages.reader(), zone);
        Map<String, String> cases = tasks.casesOf(visible);
        Map<String, TaskTerms.Term> due = terms.of(ids);
        Map<String, String> inPlaceOf = moves.onBehalf(actor.required(), ids);
        Map<String, String> marks = signatures.marks(ids);
        Map<String, CaseFacts.Facts> known = new HashMap<>();
        return visible.stream()
                .filter(task -> cases.containsKey(task.getId()))
                .map(task -> {
                    CaseFacts.Facts of =
                            known.computeIfAbsent(cases.get(task.getId()), caseId -> facts.of(caseId, plain));
                    TaskTerms.Term term = due.get(task.getId());
                    String mark = marks.get(task.getId());
                    return new Card(
                            task.getId(),
                            of.number(),
                            of.subject(),
                            of.amount(),
                            of.requester(),
                            onBehalfOf(task, inPlaceOf.get(task.getId()), plain),
                            term == null ? "" : words.of(term, plain),
                            term == null ? "" : words.state(term),
                            term != null && term.urgent(),
                            mayDecide(task) ? mark : null,
                            why(task, mark, plain));
                })
                .toList();
    }

    private String onBehalfOf(Task task, String belongsTo, Plain plain) {
        boolean hasOther = task.getOwner() != null && !task.getOwner().equals(task.getAssignee());
        String person = hasOther ? task.getOwner() : belongsTo;
        return person == null || person.equals(actor.required()) ? "" : people.name(person, plain.language());
    }

    private String why(Task task, String mark, Plain plain) {
        if (mark == null) {
            return messages.text("inbox.decisions.open");
        }
        return mayDecide(task)
                ? ""
                : messages.text("inbox.decisions.withOther", people.name(task.getAssignee(), plain.language()));
    }

    /** Whether it is worth offering; whether he really may, the server says when he does. */
    private boolean mayDecide(Task task) {
        return task.getAssignee() == null || actor.is(task.getAssignee());
    }
}
