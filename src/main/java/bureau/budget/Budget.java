package bureau.budget;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger. Every method is idempotent for its case: it brings the case's amount in a stage to what is asked, however
 * often it is called. Writing needs a transaction, so that money and case never disagree.
 */
@Service
public class Budget {

    private final JdbcClient database;
    private final Clock clock;

    Budget(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The items of this year. */
    public List<BudgetItem> items() {
        return database.sql("select * from budget_item where year = ? order by department, code")
                .param(Year.now(clock).getValue())
                .query(BudgetItem.class)
                .list();
    }

    public Optional<BudgetItem> item(long id) {
        return database.sql("select * from budget_item where id = ?")
                .param(id)
                .query(BudgetItem.class)
                .optional();
    }

    public BudgetState state(long itemId) {
        return database.sql("""
                        select i.plan_cents,
                               coalesce(sum(m.amount_cents) filter (where m.stage = 'RESERVED'), 0) as reserved_cents,
                               coalesce(sum(m.amount_cents) filter (where m.stage = 'COMMITTED'), 0) as committed_cents,
                               coalesce(sum(m.amount_cents) filter (where m.stage = 'ACTUAL'), 0) as actual_cents
                          from budget_item i left join budget_movement m on m.budget_item = i.id
                         where i.id = ? group by i.id
                        """).param(itemId).query(BudgetState.class).single();
    }

    /** Sets an amount aside and tells how the item stands with it. Requests on one item wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BudgetState reserve(long itemId, String caseId, long amountCents) {
        lock(itemId);
        bring(itemId, caseId, Stage.RESERVED, amountCents, "reserved for the request");
        return state(itemId);
    }

    /** What was set aside becomes an obligation to the supplier. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void commit(long itemId, String caseId, long amountCents) {
        lock(itemId);
        bring(itemId, caseId, Stage.RESERVED, 0, "ordered");
        bring(itemId, caseId, Stage.COMMITTED, amountCents, "ordered");
    }

    /** The obligation becomes an expense. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spend(long itemId, String caseId, long amountCents) {
        lock(itemId);
        bring(itemId, caseId, Stage.COMMITTED, 0, "received");
        bring(itemId, caseId, Stage.ACTUAL, amountCents, "received");
    }

    /** Gives back all that the case has taken and not spent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long itemId, String caseId) {
        lock(itemId);
        bring(itemId, caseId, Stage.RESERVED, 0, "released");
        bring(itemId, caseId, Stage.COMMITTED, 0, "released");
    }

    private void bring(long itemId, String caseId, Stage stage, long wantedCents, String reason) {
        long presentCents = database.sql("""
                        select coalesce(sum(amount_cents), 0) from budget_movement
                         where budget_item = ? and case_id = ? and stage = ?::budget_stage
                        """)
                .params(itemId, caseId, stage.name())
                .query(Long.class)
                .single();
        if (presentCents != wantedCents) {
            database.sql("""
                            insert into budget_movement (budget_item, case_id, stage, amount_cents, reason, at)
                            values (?, ?, ?::budget_stage, ?, ?, ?)
                            """)
                    .params(
                            itemId,
                            caseId,
                            stage.name(),
                            Math.subtractExact(wantedCents, presentCents),
                            reason,
                            OffsetDateTime.now(clock))
                    .update();
        }
    }

    private void lock(long itemId) {
        database.sql("select id from budget_item where id = ? for update")
                .param(itemId)
                .query(Long.class)
                .single();
    }

    private enum Stage {
        RESERVED,
        COMMITTED,
        ACTUAL
    }
}
