package bureau.suppliers;

import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Examines a supplier before money can go to him. Whoever entered him or his bank details does not decide: here, and once
 * more in the database.
 */
@Service
@Transactional
public class SupplierChecks {

    private final JdbcClient database;
    private final Suppliers suppliers;
    private final BankAccounts accounts;
    private final Messages messages;
    private final Clock clock;

    SupplierChecks(JdbcClient database, Suppliers suppliers, BankAccounts accounts, Messages messages, Clock clock) {
        this.database = database;
        this.suppliers = suppliers;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** Notes what is to be looked at; a repetition changes nothing. */
    public void begin(String checkId, String caseId, String supplierId) {
        Supplier supplier =
                suppliers.find(supplierId).orElseThrow(() -> messages.needsOperator("suppliers.unknown", supplierId));
        int begun = database.sql("""
                        insert into supplier_check (id, case_id, supplier, state_before, entered_by, begun_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .params(
                        checkId,
                        caseId,
                        supplierId,
                        supplier.state().name(),
                        supplier.enteredBy(),
                        OffsetDateTime.now(clock))
                .update();
        if (begun > 0) {
            database.sql("""
                            insert into supplier_check_account (check_id, account, entered_by)
                            select ?, id, entered_by from supplier_bank_account
                             where supplier = ? and confirmed_by is null and closed_at is null
                            """).params(checkId, supplierId).update();
            addFindings(checkId, findings(supplier));
        }
    }

    @Transactional(readOnly = true)
    public SupplierCheck get(String checkId) {
        Row row = row(checkId);
        List<BankAccount> shown =
                database.sql("""
                        select a.* from supplier_bank_account a join supplier_check_account c on c.account = a.id
                         where c.check_id = ? order by a.id
                        """).param(checkId).query(BankAccount.class).list();
        List<Finding> findings = database.sql(
                        "select code, detail from supplier_check_finding where check_id = ? order by position")
                .param(checkId)
                .query(Finding.class)
                .list();
        return new SupplierCheck(checkId, row.caseId(), suppliers.get(row.supplier()), shown, findings);
    }

    /** @throws bureau.platform.language.Refused when this person may not decide, or not so */
    public void decide(String checkId, String person, boolean approved, boolean askedByPhone, String remark) {
        SupplierCheck check = get(checkId);
        if (person.equals(check.supplier().enteredBy())
                || check.accounts().stream().anyMatch(account -> person.equals(account.enteredBy()))) {
            throw messages.refused("suppliers.ownEntry");
        }
        if (approved && check.supplier().blocked()) {
            throw messages.refused(
                    "suppliers.blockedNotApproved", check.supplier().name(messages.reader()));
        }
        if (approved && !check.accounts().isEmpty() && !askedByPhone) {
            throw messages.refused("suppliers.askByPhone");
        }
        if (!approved && (remark == null || remark.isBlank())) {
            throw messages.refused("suppliers.reasonNeeded");
        }
        database.sql("""
                        update supplier_check set decided_by = ?, decided_at = ?, approved = ?, asked_by_phone = ?, remark = ?
                         where id = ?
                        """)
                .params(person, OffsetDateTime.now(clock), approved, askedByPhone, remark, checkId)
                .update();
        database.sql("update supplier_check_account set decided_by = ? where check_id = ?")
                .params(person, checkId)
                .update();
    }

    /** Carries out a positive decision. */
    public void approve(String checkId) {
        Row row = decided(checkId, true);
        if (suppliers.get(row.supplier()).blocked()) {
            throw messages.needsOperator("suppliers.blockedMeanwhile", row.supplier());
        }
        suppliers.approve(row.supplier());
        accounts.confirm(checkId);
    }

    /** Carries out a negative one: a supplier whom the office knew before stays, only his new accounts do not. */
    public void refuse(String checkId) {
        Row row = decided(checkId, false);
        accounts.closeUnconfirmed(checkId);
        if (suppliers.get(row.supplier()).state() == SupplierState.NEW) {
            suppliers.block(row.supplier(), row.remark());
        }
    }

    private List<Finding> findings(Supplier supplier) {
        List<Finding> found = new ArrayList<>();
        if (supplier.blocked()) {
            found.add(new Finding("blocked", supplier.stateReason()));
        }
        for (Supplier other : suppliers.sharingInn(supplier)) {
            found.add(new Finding(
                    other.blocked() ? "sameInnBlocked" : "sameInn", other.nameRu() + " (" + other.id() + ")"));
        }
        if (!Requisites.isInn(supplier.inn())) {
            found.add(new Finding("innWrong", supplier.inn()));
        } else if (Requisites.isFirm(supplier.inn()) && !Requisites.isKpp(supplier.kpp())) {
            found.add(new Finding("kppWrong", supplier.kpp() == null ? "–" : supplier.kpp()));
        }
        List<BankAccount> all = accounts.of(supplier.id());
        if (all.isEmpty()) {
            found.add(new Finding("noAccount", ""));
        }
        for (BankAccount each : all) {
            boolean right = Requisites.isAccount(each.account(), each.bic())
                    && Requisites.isCorrespondentAccount(each.correspondentAccount(), each.bic());
            if (!right) {
                found.add(new Finding("accountWrong", each.account()));
            }
            if (usedByAnother(each)) {
                found.add(new Finding("accountOfAnother", each.account()));
            }
        }
        return found;
    }

    private boolean usedByAnother(BankAccount account) {
        return database.sql("""
                        select exists (select 1 from supplier_bank_account
                                        where bic = ? and account = ? and supplier <> ? and closed_at is null)
                        """)
                .params(account.bic(), account.account(), account.supplier())
                .query(Boolean.class)
                .single();
    }

    private void addFindings(String checkId, List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            database.sql("insert into supplier_check_finding (check_id, position, code, detail) values (?, ?, ?, ?)")
                    .params(checkId, i, findings.get(i).code(), findings.get(i).detail())
                    .update();
        }
    }

    private Row decided(String checkId, boolean approved) {
        Row row = row(checkId);
        if (row.approved() == null || row.approved() != approved) {
            throw new IllegalStateException("The examination " + checkId + " was not decided so.");
        }
        return row;
    }

    private Row row(String checkId) {
        return database.sql("select case_id, supplier, approved, remark from supplier_check where id = ?")
                .param(checkId)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("There is no examination " + checkId));
    }

    private record Row(String caseId, String supplier, Boolean approved, String remark) {}
}
