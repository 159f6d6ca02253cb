package bureau.deadlines;

import bureau.platform.language.Messages;
import bureau.platform.tasks.TaskLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what is due for one task: tells people, and lets more of them at it. It never does the task itself. */
@Component
class Reminders {

    static final int RAISED = 75;
    static final int URGENT = 100;

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final Duration SUSPENDED = Duration.ofHours(1);

    private final DeadlineRows rows;
    private final Audience audience;
    private final DeadlineMails mails;
    private final TaskService tasks;
    private final Messages messages;
    private final Clock clock;

    Reminders(
            DeadlineRows rows,
            Audience audience,
            DeadlineMails mails,
            TaskService tasks,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.audience = audience;
        this.mails = mails;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /** The latest stage that has come; after a long silence those before it are of no use any more. */
    void tell(Deadline deadline) {
        Instant now = clock.instant();
        Task task = tasks.createTaskQuery().taskId(deadline.taskId()).singleResult();
        if (task == null) {
            rows.delete(deadline.taskId());
        } else if (task.isSuspended()) {
            rows.later(deadline.taskId(), now.plus(SUSPENDED));
        } else {
            int reached = deadline.reached(now);
            tell(deadline, Stage.values()[reached - 1], task);
            rows.update(deadline.withDone(reached));
        }
    }

    private void tell(Deadline deadline, Stage stage, Task task) {
        switch (stage) {
            case REMINDER, DUE -> {
                if (mails.write(deadline, stage, task, audience.doers(task, deadline.caseId())) == 0) {
                    log.warn("{}: nobody can be reminded of task {}", deadline.caseId(), deadline.taskId());
                }
            }
            case FIRST_ESCALATION -> {
                Optional<String> manager = Optional.ofNullable(task.getAssignee())
                        .flatMap(assignee -> audience.managerOf(assignee, deadline.caseId()));
                if (manager.isPresent()) {
                    link(task, manager.get(), null);
                    raise(task, RAISED);
                    require(
                            mails.write(deadline, stage, task, audience.present(manager.get(), deadline.caseId())),
                            manager.get());
                } else {
                    toOwner(deadline, stage, task, RAISED);
                }
            }
            case SECOND_ESCALATION -> toOwner(deadline, stage, task, URGENT);
        }
    }

    private void toOwner(Deadline deadline, Stage stage, Task task, int priority) {
        String owner = audience.owner(deadline);
        link(task, null, owner);
        raise(task, priority);
        Set<String> owners = audience.owners(deadline);
        require(mails.write(deadline, stage, task, owners), owner);
    }

    /** As a candidate he finds it in his lists, escalated he may do it although somebody has it. */
    private void link(Task task, String user, String group) {
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
        for (String type : List.of(IdentityLinkType.CANDIDATE, TaskLinks.ESCALATED)) {
            boolean there = links.stream()
                    .anyMatch(link -> type.equals(link.getType())
                            && Objects.equals(user, link.getUserId())
                            && Objects.equals(group, link.getGroupId()));
            if (!there && user != null) {
                tasks.addUserIdentityLink(task.getId(), user, type);
            } else if (!there) {
                tasks.addGroupIdentityLink(task.getId(), group, type);
            }
        }
    }

    private void raise(Task task, int priority) {
        if (task.getPriority() < priority) {
            tasks.setPriority(task.getId(), priority);
        }
    }

    /** An escalation that reaches nobody would be the end of the matter. */
    private void require(long told, String whom) {
        if (told == 0) {
            throw messages.needsOperator("deadlines.nobody", whom);
        }
    }
}
