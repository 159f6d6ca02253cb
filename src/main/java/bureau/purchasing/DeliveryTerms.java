package bureau.purchasing;

import bureau.calendar.WorkingTime;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves what hangs on the day of delivery when that is another one. */
@Component
class DeliveryTerms {

    private static final Set<String> TASKS = Set.of("user_receiveGoods", "user_acceptServices");
    private static final Set<String> TIMERS = Set.of("timer_deliveryLate", "timer_twoDaysLater");

    private final TaskService tasks;
    private final ManagementService management;
    private final WorkingTime workingTime;

    DeliveryTerms(@Lazy TaskService tasks, @Lazy ManagementService management, WorkingTime workingTime) {
        this.tasks = tasks;
        this.management = management;
        this.workingTime = workingTime;
    }

    void move(String processInstanceId, LocalDate day) {
        Date due = Date.from(workingTime.closing(day).toInstant());
        tasks.createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKeyIn(TASKS.toArray(String[]::new))
                .list()
                .forEach(task -> {
                    task.setDueDate(due);
                    tasks.saveTask(task);
                });
        // Reminders that are on their way already are not called back.
        for (String timer : due.toInstant().isAfter(workingTime.now().toInstant()) ? TIMERS : Set.<String>of()) {
            management
                    .createJobQuery()
                    .processInstanceId(processInstanceId)
                    .activityId(timer)
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), due));
        }
    }
}
