package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.models.Coverage;
import bureau.platform.forms.FormData;
import bureau.platform.language.Language;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.BankDetails;
import bureau.suppliers.NewSuppliers;
import bureau.suppliers.SupplierState;
import bureau.suppliers.Suppliers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Walks every way through the check of a supplier. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplierCheckTest {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve", "askedByPhone", true);
    private static final Map<String, Object> REFUSE =
            Map.of("decision", "refuse", "askedByPhone", false, "remark", "Nobody answers there.");

    @Autowired
    OfficeDriver office;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FormData forms;

    @Autowired
    Suppliers suppliers;

    @Autowired
    BankAccounts accounts;

    @Autowired
    NewSuppliers newcomers;

    @Autowired
    JdbcClient database;

    @Autowired
    Coverage coverage;

    @BeforeAll
    void begin() {
        coverage.forget();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        coverage.assertAllPassed(engine.getRepositoryService(), "supplier-check");
    }

    @Test
    void approvedSupplierMayBeBoughtFromAndPaid() {
        String supplier = newcomers.enter("om.gromova");
        accounts.enter(supplier, newcomers.details(), "om.gromova");
        String check = check(supplier);
        assertThat(office.task(check).getTaskDefinitionKey()).isEqualTo("user_confirmSupplier");
        assertThat(office.task(check).getDueDate()).isNotNull();

        office.complete("pay.petrov", check, APPROVE);

        assertThat(endOf(check)).isEqualTo("end_supplierApproved");
        assertThat(output(check)).isEqualTo(true);
        assertThat(suppliers.get(supplier).state()).isEqualTo(SupplierState.APPROVED);
        assertThat(accounts.payable(supplier))
                .hasSize(1)
                .allSatisfy(account -> assertThat(account.confirmedBy()).isEqualTo("pay.petrov"));
        close(supplier);
    }

    @Test
    void refusedNewSupplierIsBlockedWithTheReason() {
        String supplier = newcomers.enter("om.gromova");
        accounts.enter(supplier, newcomers.details(), "om.gromova");
        String check = check(supplier);
        office.complete("pay.petrov", check, REFUSE);

        assertThat(endOf(check)).isEqualTo("end_supplierRefused");
        assertThat(output(check)).isEqualTo(false);
        assertThat(suppliers.get(supplier).stateReason()).isEqualTo("Nobody answers there.");
        assertThat(suppliers.get(supplier).blocked()).isTrue();
        assertThat(accounts.of(supplier)).isEmpty();
    }

    @Test
    void refusedNewDetailsOfAKnownSupplierLeaveHimAndHisOldAccount() {
        String supplier = approved();
        long wrong = accounts.enter(supplier, other(), "om.gromova");
        office.complete("chiefacc.kim", check(supplier), REFUSE);

        assertThat(suppliers.get(supplier).approved()).isTrue();
        assertThat(accounts.payable(supplier)).hasSize(1);
        assertThat(accounts.of(supplier)).noneMatch(account -> account.id() == wrong);
        close(supplier);
    }

    @Test
    void whoEnteredTheSupplierOrItsDetailsMayNotConfirm() {
        String entered = newcomers.enter("pay.petrov");
        accounts.enter(entered, newcomers.details(), "om.gromova");
        String check = check(entered);
        assertThatThrownBy(() -> office.complete("pay.petrov", check, APPROVE))
                .hasMessageContaining("somebody else has to confirm");

        String supplier = newcomers.enter("om.gromova");
        accounts.enter(supplier, other(), "pay.petrov");
        String other = check(supplier);
        assertThatThrownBy(() -> office.complete("pay.petrov", other, REFUSE))
                .hasMessageContaining("somebody else has to confirm");
        assertThat(office.task(other)).isNotNull();

        // Past all of our own rules the database still refuses.
        for (String id : List.of(check, other)) {
            assertThatThrownBy(() -> {
                        database.sql("""
                                        update supplier_check set decided_by = 'pay.petrov', approved = true where id = ?
                                        """).param(id).update();
                        database.sql("update supplier_check_account set decided_by = 'pay.petrov' where check_id = ?")
                                .param(id)
                                .update();
                    })
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        close(entered);
        close(supplier);
    }

    @Test
    void detailsAreApprovedOnlyAfterACallAndRefusalNeedsAReason() {
        String supplier = newcomers.enter("om.gromova");
        accounts.enter(supplier, newcomers.details(), "om.gromova");
        String check = check(supplier);
        assertThatThrownBy(() ->
                        office.complete("pay.petrov", check, Map.of("decision", "approve", "askedByPhone", false)))
                .hasMessageContaining("Ask the supplier first");
        assertThatThrownBy(
                        () -> office.complete("pay.petrov", check, Map.of("decision", "refuse", "askedByPhone", true)))
                .hasMessageContaining("Say why");
        close(supplier);
    }

    @Test
    void accountThatWasEnteredAfterTheCheckBeganIsNotConfirmedByIt() {
        String supplier = newcomers.enter("om.gromova");
        String check = check(supplier);
        accounts.enter(supplier, newcomers.details(), "om.gromova");
        office.complete("pay.petrov", check, Map.of("decision", "approve"));
        assertThat(suppliers.get(supplier).approved()).isTrue();
        assertThat(accounts.payable(supplier)).isEmpty();
        close(supplier);
    }

    @Test
    void blockedSupplierIsNotApproved() {
        String supplier = newcomers.enter("om.gromova");
        suppliers.block(supplier, "Never delivers");
        String check = check(supplier);
        assertThat(findings(check)).anyMatch(text -> text.contains("Never delivers"));
        assertThatThrownBy(() -> office.complete("pay.petrov", check, Map.of("decision", "approve")))
                .hasMessageContaining("is blocked");
    }

    @Test
    void supplierWhoIsBlockedAfterTheDecisionWaitsForTheOperator() {
        String supplier = newcomers.enter("om.gromova");
        String check = check(supplier);
        office.handIn("pay.petrov", check, Map.of("decision", "approve"));
        suppliers.block(supplier, "Never delivers");
        assertThatThrownBy(() -> office.runJobs(check)).hasMessageContaining("was blocked after");
        suppliers.unblock(supplier);
        office.runJobs(check);
        assertThat(endOf(check)).isEqualTo("end_supplierApproved");
    }

    @Test
    void supplierWhoseBlockIsLiftedIsWhatHeWasAsLongAsHisExaminationHolds() {
        String supplier = newcomers.enter("om.gromova");
        String check = check(supplier);
        office.complete("pay.petrov", check, Map.of("decision", "approve"));
        suppliers.block(supplier, "Late");
        suppliers.unblock(supplier);
        assertThat(suppliers.get(supplier).approved()).isTrue();

        suppliers.block(supplier, "Late again");
        database.sql("update supplier_check set decided_at = decided_at - interval '13 months' where supplier = ?")
                .param(supplier)
                .update();
        suppliers.unblock(supplier);
        assertThat(suppliers.get(supplier).approved()).isFalse();
        close(supplier);
    }

    @Test
    void examinerReadsWhatIsWrongInHisLanguage() {
        String inn = newcomers.inn();
        String first = suppliers.enter(newcomers.firm(inn, "000001001"), "om.gromova");
        suppliers.block(first, "Fraud");
        String branch = suppliers.enter(newcomers.firm(inn, "000003001"), "om.gromova");
        assertThat(findings(check(branch)))
                .anyMatch(text -> text.contains("BLOCKED supplier") && text.contains(first))
                .anyMatch(text -> text.contains("No bank account"));

        String imported = newcomers.enter("om.gromova");
        database.sql("update supplier set inn = '0000000001', kpp = 'x' where id = ?")
                .param(imported)
                .update();
        database.sql("""
                        insert into supplier_bank_account
                          (supplier, bank_name, bic, account, correspondent_account, entered_by, entered_at)
                        values (?, 'B', '044525225', '40602810700000000026', '30101810400000000225', 'om.gromova', now())
                        """).param(imported).update();
        String check = check(imported);
        assertThat(findings(check))
                .anyMatch(text -> text.contains("check digit"))
                .anyMatch(text -> text.contains("does not fit its bank"));
        LocaleContextHolder.setLocale(Language.RU.locale());
        try {
            assertThat(findings(check)).anyMatch(text -> text.contains("Контрольная цифра ИНН 0000000001 неверна"));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String approved() {
        String supplier = newcomers.enter("om.gromova");
        accounts.enter(supplier, newcomers.details(), "om.gromova");
        office.complete("pay.petrov", check(supplier), APPROVE);
        return supplier;
    }

    /** As the process does that calls it. */
    private String check(String supplier) {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey("supplier-check", Map.of("supplier", supplier))
                .getId();
        office.runJobs(id);
        return id;
    }

    /** So that the account is free for another test. */
    private void close(String supplier) {
        accounts.of(supplier).forEach(account -> accounts.close(account.id()));
    }

    @SuppressWarnings("unchecked")
    private List<String> findings(String check) {
        Map<String, Object> shown =
                office.as("pay.petrov", () -> forms.ofTask(office.task(check).getId()));
        return ((List<Map<String, String>>) shown.get("findingRows"))
                .stream().map(row -> row.get("finding")).toList();
    }

    private static BankDetails other() {
        return new BankDetails("Мостбанк", "040000703", "40702810200000002507", "30101810000000000703");
    }

    private Object output(String check) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(check)
                .variableName("supplierApproved")
                .singleResult()
                .getValue();
    }

    private String endOf(String check) {
        HistoricProcessInstance ended = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(check)
                .finished()
                .singleResult();
        assertThat(ended).as("the check has ended").isNotNull();
        return ended.getEndActivityId();
    }
}
