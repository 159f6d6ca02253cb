package bureau.inbox;

import bureau.approval.DecisionLink;
import bureau.approval.DecisionLink.State;
import bureau.approval.DecisionLinks;
import bureau.approval.Verdict;
import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides by a link of a mail as if the task had been opened in the Tasklist: the same form, the same guard, the same rights. */
@Service
class MailDecisions {

    /** The others need more than a page for a telephone. */
    static final Set<Verdict> VERDICTS = EnumSet.complementOf(EnumSet.of(Verdict.FORWARD));

    private final DecisionLinks links;
    private final ShownForms forms;
    private final FormHandIn handIn;
    private final TaskService tasks;
    private final Office office;
    private final Messages messages;
    private final ObjectMapper json;

    MailDecisions(
            DecisionLinks links,
            ShownForms forms,
            FormHandIn handIn,
            @Lazy TaskService tasks,
            Office office,
            Messages messages,
            ObjectMapper json) {
        this.links = links;
        this.forms = forms;
        this.handIn = handIn;
        this.tasks = tasks;
        this.office = office;
        this.messages = messages;
        this.json = json;
    }

    Optional<DecisionLink> find(String secret) {
        return links.find(secret);
    }

    State state(DecisionLink link) {
        return office.asks(() -> links.state(link));
    }

    /** What the form would show; only for a link that is open. */
    Map<String, Object> shown(DecisionLink link) {
        Map<String, Object> data = new HashMap<>();
        office.actsFor(link.person(), () -> forms.ofTask(link.taskId()).ifPresent(form -> data.putAll(form.data())));
        return data;
    }

    /** @throws bureau.platform.language.Refused when it cannot be decided so */
    @Transactional
    public void decide(String secret, String verdict, String remark) {
        DecisionLink link = links.lock(secret).orElseThrow(() -> messages.refused("approval.link.unknown"));
        if (state(link) != State.OPEN) {
            throw messages.refused("approval.link." + state(link));
        }
        Verdict chosen = VERDICTS.stream()
                .filter(each -> each.word().equals(verdict))
                .findFirst()
                .orElseThrow(() -> messages.refused("approval.link.choose"));
        ObjectNode values = json.createObjectNode().put("verdict", chosen.word());
        if (remark != null && !remark.isBlank()) {
            values.put("comment", remark.strip());
        }
        office.actsFor(link.person(), () -> {
            if (tasks.createTaskQuery().taskId(link.taskId()).taskUnassigned().count() == 1) {
                tasks.claim(link.taskId(), link.person());
            }
            handIn.complete(link.taskId(), values);
        });
        links.used(link);
    }

    Optional<Verdict> decided(DecisionLink link) {
        return links.verdict(link);
    }

    static List<String> words() {
        return VERDICTS.stream().map(Verdict::word).toList();
    }
}
