package bureau.suppliers;

import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers' bank accounts; the office pays only to those that a second person has confirmed. */
@Service
public class BankAccounts {

    private final JdbcClient database;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankAccounts(JdbcClient database, Messages messages, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Those that are not closed. */
    public List<BankAccount> of(String supplier) {
        return database.sql("select * from supplier_bank_account where supplier = ? and closed_at is null order by id")
                .param(supplier)
                .query(BankAccount.class)
                .list();
    }

    /** Those to which the office may pay. */
    public List<BankAccount> payable(String supplier) {
        return of(supplier).stream().filter(BankAccount::confirmed).toList();
    }

    /** Where the office pays: to the account that was confirmed last. */
    public Optional<BankAccount> payee(String supplier) {
        return payable(supplier).stream()
                .max(Comparator.comparing(BankAccount::confirmedAt).thenComparing(BankAccount::id));
    }

    public Optional<BankAccount> find(long id) {
        return database.sql("select * from supplier_bank_account where id = ?")
                .param(id)
                .query(BankAccount.class)
                .optional();
    }

    /**
     * Keeps an account that is still to be confirmed by somebody else.
     *
     * @throws bureau.platform.language.Refused when a number cannot be right, or the account is known
     */
    @Transactional
    public long enter(String supplier, BankDetails details, String person) {
        if (details.bankName() == null || details.bankName().isBlank()) {
            throw messages.refused("suppliers.bankNameNeeded");
        }
        if (!Requisites.isBic(details.bic())) {
            throw messages.refused("suppliers.bicWrong");
        }
        if (!Requisites.isAccount(details.account(), details.bic())) {
            throw messages.refused("suppliers.accountWrong", details.account(), details.bic());
        }
        if (!Requisites.isCorrespondentAccount(details.correspondentAccount(), details.bic())) {
            throw messages.refused("suppliers.correspondentWrong", details.correspondentAccount(), details.bic());
        }
        // A failed insert would end the transaction in which the refusal is still to be told.
        return database.sql("""
                        insert into supplier_bank_account
                          (supplier, bank_name, bic, account, correspondent_account, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (supplier, bic, account) where closed_at is null do nothing returning id
                        """)
                .params(
                        supplier,
                        details.bankName().strip(),
                        details.bic(),
                        details.account(),
                        details.correspondentAccount(),
                        person,
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> messages.refused("suppliers.accountKnown", details.account()));
    }

    @Transactional
    public void close(long id) {
        database.sql("update supplier_bank_account set closed_at = ? where id = ? and closed_at is null")
                .params(OffsetDateTime.now(clock), id)
                .update();
        tell(id);
    }

    /**
     * A second person has made sure that it is the supplier's.
     *
     * @throws bureau.platform.language.Refused when it was the same person who entered it, or the supplier was not asked
     */
    @Transactional
    public void confirm(long id, String person, boolean askedByPhone) {
        BankAccount account = find(id).filter(each -> each.closedAt() == null)
                .orElseThrow(() -> messages.refused("suppliers.noSuchAccount"));
        if (person.equals(account.enteredBy())) {
            throw messages.refused("suppliers.ownAccount");
        }
        if (!askedByPhone) {
            throw messages.refused("suppliers.askByPhone");
        }
        database.sql("""
                        update supplier_bank_account set confirmed_by = ?, confirmed_at = ?
                         where id = ? and confirmed_by is null and closed_at is null
                        """).params(person, OffsetDateTime.now(clock), id).update();
        tell(id);
    }

    /** Those of an examination, in the name of who decided it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void confirm(String checkId) {
        database.sql("""
                        update supplier_bank_account a set confirmed_by = c.decided_by, confirmed_at = k.decided_at
                          from supplier_check_account c join supplier_check k on k.id = c.check_id
                         where c.check_id = ? and c.account = a.id and a.confirmed_by is null and a.closed_at is null
                        """).param(checkId).update();
        database.sql("select supplier from supplier_check where id = ?")
                .param(checkId)
                .query(String.class)
                .optional()
                .map(AccountsChanged::new)
                .ifPresent(events::publishEvent);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void closeUnconfirmed(String checkId) {
        database.sql("""
                        update supplier_bank_account a set closed_at = ? from supplier_check_account c
                         where c.check_id = ? and c.account = a.id and a.confirmed_by is null and a.closed_at is null
                        """).params(OffsetDateTime.now(clock), checkId).update();
    }

    private void tell(long id) {
        find(id).map(BankAccount::supplier).map(AccountsChanged::new).ifPresent(events::publishEvent);
    }
}
