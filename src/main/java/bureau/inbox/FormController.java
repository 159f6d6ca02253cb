package bureau.inbox;

import bureau.platform.forms.FormCopy;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives the form host in the Tasklist its forms, and keeps drafts. The engine answers as the reader, so what is not his to
 * see does not exist for him.
 */
@RestController
@RequestMapping("/api/forms")
class FormController {

    private final TaskService tasks;
    private final RepositoryService processes;
    private final IdentityService identities;
    private final ShownForms forms;
    private final FormDrafts drafts;
    private final HostTexts texts;
    private final FormHandIn handIn;
    private final List<FormCopy> copies;

    /** @param next where the page goes then */
    record HandedIn(String next) {}

    FormController(
            TaskService tasks,
            RepositoryService processes,
            IdentityService identities,
            ShownForms forms,
            FormDrafts drafts,
            HostTexts texts,
            FormHandIn handIn,
            List<FormCopy> copies) {
        this.tasks = tasks;
        this.processes = processes;
        this.identities = identities;
        this.forms = forms;
        this.drafts = drafts;
        this.texts = texts;
        this.handIn = handIn;
        this.copies = copies;
    }

    /** Asked for apart from the form, so that the host can say what is wrong when there is none. */
    @GetMapping("/texts")
    HostTexts.Spoken texts() {
        return texts.spoken();
    }

    @GetMapping("/task/{taskId}")
    FormView taskForm(@PathVariable String taskId, Principal reader, CsrfToken csrf) {
        Task task = visibleTask(taskId);
        String draftUrl = "/api/forms/task/" + task.getId() + "/draft";
        return view(forms.ofTask(task.getId()), FormDraft.ofTask(reader.getName(), task.getId()), draftUrl, csrf);
    }

    /** @param copyOf an earlier case of the same kind; what it was started with then stands in the form, and no draft */
    @GetMapping("/start/{processDefinitionId}")
    FormView startForm(
            @PathVariable String processDefinitionId,
            @RequestParam(required = false) String copyOf,
            Principal reader,
            CsrfToken csrf) {
        ProcessDefinition process = startable(query -> query.processDefinitionId(processDefinitionId));
        String draftUrl = "/api/forms/start/" + process.getKey() + "/draft";
        FormView view = view(
                forms.ofStart(process.getId()), FormDraft.ofStart(reader.getName(), process.getKey()), draftUrl, csrf);
        return copyOf == null ? view : view.with(copy(view.form().path("id").asText(), copyOf));
    }

    @PostMapping("/start/{processDefinitionId}")
    HandedIn start(@PathVariable String processDefinitionId, @RequestBody JsonNode values) {
        ProcessDefinition process = startable(query -> query.processDefinitionId(processDefinitionId));
        handIn.start(process.getId(), object(values));
        return new HandedIn("/desk?started");
    }

    @PostMapping("/task/{taskId}")
    HandedIn complete(@PathVariable String taskId, @RequestBody JsonNode values) {
        handIn.complete(visibleTask(taskId).getId(), object(values));
        return new HandedIn("/desk?completed");
    }

    @PutMapping("/task/{taskId}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepTaskDraft(@PathVariable String taskId, Principal reader, InputStream content) throws IOException {
        drafts.keep(FormDraft.ofTask(reader.getName(), visibleTask(taskId).getId()), content);
    }

    @DeleteMapping("/task/{taskId}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardTaskDraft(@PathVariable String taskId, Principal reader) {
        drafts.discard(FormDraft.ofTask(reader.getName(), taskId));
    }

    @PutMapping("/start/{processKey}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepStartDraft(@PathVariable String processKey, Principal reader, InputStream content) throws IOException {
        ProcessDefinition process =
                startable(query -> query.processDefinitionKey(processKey).latestVersion());
        drafts.keep(FormDraft.ofStart(reader.getName(), process.getKey()), content);
    }

    @DeleteMapping("/start/{processKey}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardStartDraft(@PathVariable String processKey, Principal reader) {
        drafts.discard(FormDraft.ofStart(reader.getName(), processKey));
    }

    private FormView view(Optional<ShownForms.Shown> form, FormDraft draft, String draftUrl, CsrfToken csrf) {
        ShownForms.Shown shown = form.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Asking for the token makes the response carry its cookie, which the host needs to keep a draft.
        csrf.getToken();
        JsonNode kept = drafts.find(draft).orElse(null);
        return new FormView(shown.form(), shown.data(), kept, draftUrl);
    }

    private Map<String, Object> copy(String formId, String caseId) {
        return copies.stream()
                .filter(each -> each.copies(formId))
                .findFirst()
                .flatMap(each -> each.of(caseId))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static JsonNode object(JsonNode values) {
        if (!values.isObject()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return values;
    }

    private Task visibleTask(String taskId) {
        engineMustKnowTheReader();
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return task;
    }

    private ProcessDefinition startable(UnaryOperator<ProcessDefinitionQuery> which) {
        engineMustKnowTheReader();
        ProcessDefinition process = which.apply(processes.createProcessDefinitionQuery())
                .startablePermissionCheck()
                .active()
                .singleResult();
        if (process == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return process;
    }

    /** Without a reader the engine would check nothing. */
    private void engineMustKnowTheReader() {
        if (identities.getCurrentAuthentication() == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
    }
}
