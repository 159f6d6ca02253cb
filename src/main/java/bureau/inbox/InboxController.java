package bureau.inbox;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.documents.Uploads;
import bureau.platform.language.Messages;
import bureau.platform.rest.RefusedAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What our parts of the Tasklist ask and send. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

    /** More than a page of the Tasklist has. */
    static final int MOST = 50;

    private static final Set<String> VERDICTS = Set.of("approve", "reject");

    /** @param comment the reason of a rejection; may be null otherwise */
    record Decision(List<SeveralDecisions.Chosen> tasks, String verdict, String comment) {}

    record Brought(UUID id, String name, int version) {}

    private final Cards cards;
    private final ReaderTasks tasks;
    private final CaseFamily families;
    private final TaskDocuments taskDocuments;
    private final Documents documents;
    private final CaseStory story;
    private final SeveralDecisions decisions;
    private final HostTexts texts;
    private final Messages messages;

    InboxController(
            Cards cards,
            ReaderTasks tasks,
            CaseFamily families,
            TaskDocuments taskDocuments,
            Documents documents,
            CaseStory story,
            SeveralDecisions decisions,
            HostTexts texts,
            Messages messages) {
        this.cards = cards;
        this.tasks = tasks;
        this.families = families;
        this.taskDocuments = taskDocuments;
        this.documents = documents;
        this.story = story;
        this.decisions = decisions;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/texts")
    HostTexts.Spoken texts() {
        return texts.ofTasklist();
    }

    @GetMapping("/cards")
    List<Card> cards(@RequestParam Set<String> task) {
        if (task.size() > MOST) {
            throw messages.refused("inbox.tooMany", MOST);
        }
        return cards.of(task);
    }

    @GetMapping("/tasks/{taskId}/documents")
    List<TaskDocuments.Entry> documents(@PathVariable String taskId) {
        return taskDocuments.of(admitted(taskId));
    }

    @PostMapping("/tasks/{taskId}/documents")
    Brought bring(@PathVariable String taskId, @RequestParam MultipartFile file, Principal user) throws IOException {
        String caseId = admitted(taskId);
        try (InputStream content = file.getInputStream()) {
            Document document = documents.bring(caseId, user.getName(), file.getOriginalFilename(), content);
            return new Brought(document.id(), document.fileName(), document.version());
        }
    }

    @GetMapping("/tasks/{taskId}/case")
    CaseStory.Story story(@PathVariable String taskId) {
        return story.of(admitted(taskId));
    }

    @GetMapping("/tasks/{taskId}/mails/{mailId}")
    CaseStory.Letter letter(@PathVariable String taskId, @PathVariable UUID mailId) {
        return story.letter(admitted(taskId), mailId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/decisions")
    List<SeveralDecisions.Result> decide(@RequestBody Decision decision, Principal person) {
        if (decision.tasks() == null || decision.tasks().isEmpty() || !VERDICTS.contains(decision.verdict())) {
            throw messages.refused("inbox.decisions.choose");
        }
        if (decision.tasks().size() > MOST) {
            throw messages.refused("inbox.tooMany", MOST);
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("verdict", decision.verdict());
        if (decision.comment() != null && !decision.comment().isBlank()) {
            answer.put("comment", decision.comment());
        }
        return decisions.decide(person.getName(), List.copyOf(new LinkedHashSet<>(decision.tasks())), answer);
    }

    private String admitted(String taskId) {
        String caseId = tasks.caseOf(taskId);
        families.admit(caseId);
        return caseId;
    }

    @ExceptionHandler
    ResponseEntity<RefusedAnswer.Refusal> refuse(MultipartException unreadable) {
        return Uploads.refuse(unreadable, messages);
    }
}
