package bureau.suppliers;

import bureau.OfficeTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class SuppliersTest {

    @Autowired
    Suppliers suppliers;

    @Autowired
    BankAccounts accounts;

    @Autowired
    NewSuppliers newcomers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void newSupplierIsKeptUntilSomebodyExaminesHim() {
        Supplier supplier = suppliers.get(newcomers.enter("om.gromova"));
        assertThat(supplier.state()).isEqualTo(SupplierState.NEW);
        assertThat(supplier.enteredBy()).isEqualTo("om.gromova");
        assertThat(supplier.approved()).isFalse();
    }

    @Test
    void wrongNumbersAreRefusedAtOnce() {
        assertThatThrownBy(() -> suppliers.enter(newcomers.firm("7707083894", "770701001"), "om.gromova"))
                .hasMessageContaining("7707083894 cannot be right");
        assertThatThrownBy(() -> suppliers.enter(newcomers.firm("7707083893", null), "om.gromova"))
                .hasMessageContaining("КПП");
        assertThatThrownBy(() -> suppliers.enter(newcomers.firm("500100732259", "770701001"), "om.gromova"))
                .hasMessageContaining("sole trader has no КПП");
    }

    @Test
    void sameFirmIsNotEnteredTwiceButABranchIs() {
        String inn = newcomers.inn();
        suppliers.enter(newcomers.firm(inn, "000001001"), "om.gromova");
        assertThatThrownBy(() -> suppliers.enter(newcomers.firm(inn, "000001001"), "om.gromova"))
                .hasMessageContaining("knows a supplier");
        assertThat(suppliers.enter(newcomers.firm(inn, "000002001"), "om.gromova"))
                .isNotBlank();
    }

    @Test
    void blockNeedsAReasonAndItsEndANewExamination() {
        String id = newcomers.enter("om.gromova");
        assertThatThrownBy(() -> suppliers.block(id, " ")).hasMessageContaining("Say why");
        suppliers.block(id, "Never delivers");
        assertThat(suppliers.usable()).extracting(Supplier::id).doesNotContain(id);
        suppliers.unblock(id);
        assertThat(suppliers.get(id).state()).isEqualTo(SupplierState.NEW);
    }

    @Test
    void marksOfOnePersonForOneOrderCountOnce() {
        String id = newcomers.enter("om.gromova");
        assertThat(suppliers.rating(id)).isEmpty();
        suppliers.rate(id, "ЗПС-1", "om.gromova", 1, 1, null);
        suppliers.rate(id, "ЗПС-1", "om.gromova", 5, 4, "better than I thought");
        suppliers.rate(id, "ЗПС-1", "emp.anton", 4, 4, null);
        suppliers.rate(id, "ЗПС-2", "om.gromova", 3, 2, null);
        Rating rating = suppliers.rating(id).orElseThrow();
        assertThat(rating.quality()).isEqualByComparingTo("4.0");
        assertThat(rating.punctuality()).isEqualByComparingTo("3.3");
        assertThat(rating.overall()).isEqualByComparingTo("3.7");
        assertThat(rating.orders()).isEqualTo(2);
        for (int wrong : List.of(0, 6)) {
            assertThatThrownBy(() -> suppliers.rate(id, "ЗПС-3", "om.gromova", wrong, 3, null))
                    .hasMessageContaining("from 1 to 5");
            assertThatThrownBy(() -> suppliers.rate(id, "ЗПС-3", "om.gromova", 3, wrong, null))
                    .hasMessageContaining("from 1 to 5");
        }
    }

    @Test
    void accountMustFitItsBankAndIsEnteredOnce() {
        String id = newcomers.enter("om.gromova");
        BankDetails right = newcomers.details();
        assertThatThrownBy(() -> accounts.enter(
                        id, new BankDetails("B", "144525225", right.account(), right.correspondentAccount()), "om.lis"))
                .hasMessageContaining("BIC");
        assertThatThrownBy(() -> accounts.enter(
                        id,
                        new BankDetails("B", right.bic(), "40602810700000000026", right.correspondentAccount()),
                        "om.lis"))
                .hasMessageContaining("does not fit the bank");
        assertThatThrownBy(() -> accounts.enter(
                        id, new BankDetails("B", right.bic(), right.account(), "30101810500000000225"), "om.lis"))
                .hasMessageContaining("correspondent account");
        accounts.enter(id, right, "om.lis");
        assertThatThrownBy(() -> accounts.enter(id, right, "om.lis")).hasMessageContaining("already");
        List<BankAccount> known = transaction.execute(status -> {
            assertThatThrownBy(() -> accounts.enter(id, right, "om.lis")).hasMessageContaining("already");
            status.setRollbackOnly();
            return accounts.of(id);
        });
        assertThat(known).as("the transaction is still of use").hasSize(1);
        assertThat(accounts.payable(id)).isEmpty();
    }

    @Test
    void databaseItselfLetsNobodyConfirmHisOwnAccount() {
        String id = newcomers.enter("om.gromova");
        long account = accounts.enter(id, newcomers.details(), "pay.petrov");
        assertThatThrownBy(() -> database.sql(
                                "update supplier_bank_account set confirmed_by = 'pay.petrov', confirmed_at = now() where id = ?")
                        .param(account)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void demoSuppliersHaveNumbersThatFitAndAccountsThatTwoPersonsHaveSeen() {
        List<Supplier> demo =
                List.of("kantsmir", "bumaga", "tonersnab", "mebel", "itresurs", "softline", "sklad").stream()
                        .map(suppliers::get)
                        .toList();
        assertThat(demo).allSatisfy(each -> {
            assertThat(Requisites.isInn(each.inn())).isTrue();
            assertThat(Requisites.isKpp(each.kpp())).isTrue();
            assertThat(accounts.payable(each.id())).hasSize(1).allSatisfy(account -> {
                assertThat(Requisites.isAccount(account.account(), account.bic()))
                        .isTrue();
                assertThat(Requisites.isCorrespondentAccount(account.correspondentAccount(), account.bic()))
                        .isTrue();
            });
        });
        assertThat(suppliers.get("sklad").blocked()).isTrue();
        assertThat(suppliers.get("kantsmir").contractNumber()).isEqualTo("РД-2025/14");
        assertThat(suppliers.rating("kantsmir").orElseThrow().overall()).isEqualByComparingTo("4.6");
    }
}
