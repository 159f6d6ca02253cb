package bureau.reliability;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.absence.AwayPeople;
import bureau.absence.TaskMoveSweep;
import bureau.approval.Approvals;
import bureau.purchasing.MyPurchases;
import bureau.purchasing.Wishes;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A task that is completed in the moment in which it moves is either done or moved, never both and never broken. */
@OfficeTest
class AbsenceDuringWorkTest {

    private static final int ROUNDS = 12;
    private static final int SWEEPERS = 3;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    AwayPeople people;

    @Autowired
    TaskMoveSweep sweep;

    @Autowired
    Approvals approvals;

    @Autowired
    MyPurchases purchases;

    @Autowired
    JdbcClient database;

    @AfterEach
    void everybodyBack() {
        people.everybodyBack();
    }

    @Test
    void decisionAndMoveAtTheSameMomentDoNotBreakEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
            // Not by the page, which would sweep before the rush.
            database.sql("insert into absence (person, first_day, last_day) values ('design.head', ?, ?)")
                    .params(people.today(), people.today())
                    .update();
            Queue<RuntimeException> tooLate = new ConcurrentLinkedQueue<>();

            Rush.of(SWEEPERS + 1, thread -> {
                if (thread > 0) {
                    sweep.sweep();
                } else {
                    try {
                        office.handIn("design.head", caseId, Map.of("verdict", "approve"));
                    } catch (OptimisticLockingException | AuthorizationException e) {
                        tooLate.add(e);
                    }
                }
            });
            sweep.sweep();

            boolean decided = !approvals.decisions(caseId).isEmpty();
            assertThat(decided).isEqualTo(tooLate.isEmpty());
            if (!decided) {
                Task moved = office.task(caseId);
                assertThat(moved.getAssignee()).isEqualTo("design.lead");
                assertThat(moved.getOwner()).isEqualTo("design.head");
                assertThat(database.sql("select count(*) from task_move where case_id = ?")
                                .param(caseId)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1);
            }
            people.everybodyBack();
            office.runJobs(caseId);
            office.as("emp.anton", () -> purchases.withdraw("emp.anton", caseId));
            office.runJobs(caseId);
        }
    }
}
