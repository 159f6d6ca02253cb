package bureau.budget;

import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
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
    private final Messages messages;
    private final Clock clock;

    Budget(JdbcClient database, Messages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
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
                        select i.plan_cents
                               + (select coalesce(sum(amount_cents), 0) from budget_transfer where to_item = i.id)
                               - (select coalesce(sum(amount_cents), 0) from budget_transfer where from_item = i.id)
                                 as plan_cents,
                               coalesce(sum(m.amount_cents) filter (where m.stage = 'RESERVED'), 0) as reserved_cents,
                               coalesce(sum(m.amount_cents) filter (where m.stage = 'COMMITTED'), 0) as committed_cents,
                               coalesce(sum(m.amount_cents) filter (where m.stage = 'ACTUAL'), 0) as actual_cents
                          from budget_item i left join budget_movement m on m.budget_item = i.id
                         where i.id = ? group by i.id
                        """).param(itemId).query(BudgetState.class).single();
    }

    /** What is set aside for the case now. */
    public long reserved(long itemId, String caseId) {
        return taken(itemId, caseId, Stage.RESERVED);
    }

    /**
     * Sets an amount aside if the item has that much left, and tells how the item stands, or would stand, with it. Requests on
     * one item wait for each other, so together they never take more than is planned.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BudgetState reserve(long itemId, String caseId, long amountCents) {
        lock(itemId);
        BudgetState wanted = state(itemId).withReserved(amountCents - taken(itemId, caseId, Stage.RESERVED));
        boolean fits = wanted.freeCents() >= 0;
        bring(itemId, caseId, Stage.RESERVED, fits ? amountCents : 0, "reserved for the request");
        return wanted;
    }

    /**
     * Brings what the case takes from the item to these amounts, also beyond the plan: those who may have agreed to it.
     *
     * @param reservedCents set aside; committedCents owed to suppliers; actualCents paid
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BudgetState book(
            long itemId, String caseId, long reservedCents, long committedCents, long actualCents, String reason) {
        lock(itemId);
        bring(itemId, caseId, Stage.RESERVED, reservedCents, reason);
        bring(itemId, caseId, Stage.COMMITTED, committedCents, reason);
        bring(itemId, caseId, Stage.ACTUAL, actualCents, reason);
        return state(itemId);
    }

    /**
     * Moves money of the plan from one item to another of the same year.
     *
     * @param occurrence names this transfer, so that a repeated step moves nothing twice
     * @throws bureau.platform.language.Refused when the item has not so much left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(
            long fromItem,
            long toItem,
            long amountCents,
            String caseId,
            String occurrence,
            String person,
            String reason) {
        // Always in the same order, so that two transfers do not wait for each other for ever.
        lock(Math.min(fromItem, toItem));
        lock(Math.max(fromItem, toItem));
        BudgetState from = state(fromItem);
        if (fromItem == toItem || amountCents <= 0) {
            throw messages.refused("budget.nothingToTransfer");
        }
        if (from.freeCents() < amountCents) {
            throw messages.refused(
                    "budget.notEnough",
                    new Plain(messages.reader(), clock.getZone()).money(Math.max(0, from.freeCents())));
        }
        database.sql("""
                        insert into budget_transfer (from_item, to_item, amount_cents, case_id, occurrence, person, reason, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (occurrence) do nothing
                        """)
                .params(fromItem, toItem, amountCents, caseId, occurrence, person, reason, OffsetDateTime.now(clock))
                .update();
    }

    private void bring(long itemId, String caseId, Stage stage, long wantedCents, String reason) {
        long presentCents = taken(itemId, caseId, stage);
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

    private long taken(long itemId, String caseId, Stage stage) {
        return database.sql("""
                        select coalesce(sum(amount_cents), 0) from budget_movement
                         where budget_item = ? and case_id = ? and stage = ?::budget_stage
                        """)
                .params(itemId, caseId, stage.name())
                .query(Long.class)
                .single();
    }

    /** Whoever works out what a case takes holds this first, so that he reads what the others have finished. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long itemId) {
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
