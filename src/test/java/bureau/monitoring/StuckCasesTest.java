package bureau.monitoring;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.monitoring.StuckCase.Kind;
import bureau.purchasing.Wishes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Each way in which a case can be forgotten is made by hand, found, and undone. */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class StuckCasesTest {

    @Autowired
    StuckCases stuckCases;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private String caseId;
    private String approval;

    @BeforeEach
    void start() {
        caseId = office.start("emp.anton", "purchasing", wishes.paperForKazan());
        approval = office.task(caseId).getProcessInstanceId();
    }

    @Test
    void caseThatWaitsForAPersonIsNotStuck() {
        assertThat(kinds()).isEmpty();
        office.handIn("om.gromova", caseId, Map.of("verdict", "approve"));
        assertThat(kinds()).as("while a step is due").isEmpty();
        office.runJobs(caseId);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void caseWithoutTaskOrJobIsFoundAndNamed(CapturedOutput output) {
        found(Kind.WAITS_FOR_NOTHING, "delete from act_ru_task where proc_inst_id_ = ?", approval, () -> {
            stuckCases.tell();
            String number = database.sql("select number from purchase_request where case_id = ?")
                    .param(caseId)
                    .query(String.class)
                    .single();
            assertThat(output).contains(number + " (WAITS_FOR_NOTHING, execution at user_decide)");
        });
    }

    @Test
    void taskThatNobodyMayTakeIsFound() {
        found(
                Kind.TASK_FOR_NOBODY,
                "update act_ru_task set assignee_ = null where proc_inst_id_ = ?",
                approval,
                () -> {});
    }

    @Test
    void jobThatFailedWithoutAWordIsFound() {
        office.handIn("om.gromova", caseId, Map.of("verdict", "approve"));
        found(
                Kind.FAILED_WITHOUT_INCIDENT,
                "update act_ru_job set retries_ = 0 where process_instance_id_ = ?",
                approval,
                () -> {});
    }

    @Test
    void jobOfADeadServerIsFound() {
        office.handIn("om.gromova", caseId, Map.of("verdict", "approve"));
        found(
                Kind.LOCK_NOT_GIVEN_BACK,
                "update act_ru_job set lock_owner_ = 'gone', lock_exp_time_ = timestamp '2000-01-01'"
                        + " where process_instance_id_ = ?",
                approval,
                () -> {});
    }

    @Test
    void mailThatNobodySendsIsFound() {
        office.complete("om.gromova", caseId, Map.of("verdict", "reject", "comment", "No."));
        found(
                Kind.MAIL_NOT_TAKEN,
                "update outgoing_mail set state = 'PENDING', next_at = timestamp '2000-01-01' where case_id = ? and kind = 'purchase-rejected'",
                caseId,
                () -> {});
        found(
                Kind.MAIL_NOT_FINISHED,
                "update outgoing_mail set state = 'SENDING', claimed_at = timestamp '2000-01-01' where case_id = ? and kind = 'purchase-rejected'",
                caseId,
                () -> {});
    }

    /** Within a transaction that is taken back, so that the office stays as it was. */
    private void found(Kind kind, String damage, String where, Runnable check) {
        assertThat(kinds()).isEmpty();
        transaction.executeWithoutResult(status -> {
            assertThat(database.sql(damage).param(where).update()).isEqualTo(1);
            assertThat(kinds()).containsExactly(kind);
            check.run();
            status.setRollbackOnly();
        });
    }

    private List<Kind> kinds() {
        return stuckCases.find().stream()
                .filter(each -> each.caseId() != null
                        && (each.caseId().equals(caseId) || each.caseId().equals(approval)))
                .map(StuckCase::kind)
                .toList();
    }
}
