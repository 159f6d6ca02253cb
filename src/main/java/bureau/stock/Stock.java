package bureau.stock;

import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store. Writing needs a transaction, so that goods and case never disagree, and waits for whoever moves the same item;
 * the same case, line and occurrence move something once only.
 */
@Service
public class Stock {

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Clock clock;

    Stock(JdbcClient database, Catalogue catalogue, Messages messages, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    public List<StockItem> items() {
        return database.sql("select * from stock_item order by item")
                .query(StockItem.class)
                .list();
    }

    /** Empty for goods that the office does not keep. */
    public Optional<StockItem> item(String item) {
        return database.sql("select * from stock_item where item = ?")
                .param(item)
                .query(StockItem.class)
                .optional();
    }

    public StockState state(String item) {
        return database.sql("""
                        select (select coalesce(sum(quantity), 0) from stock_movement where item = :item) as on_hand,
                               (select coalesce(sum(quantity), 0) from stock_reservation where item = :item) as reserved
                        """).param("item", item).query(StockState.class).single();
    }

    /** What a case could have of an item: all that lies there and is not promised to another case. */
    public BigDecimal available(String item, String caseId) {
        return state(item).free().add(reservedFor(caseId, item)).max(BigDecimal.ZERO);
    }

    public BigDecimal reservedFor(String caseId, String item) {
        return database.sql("select coalesce(sum(quantity), 0) from stock_reservation where case_id = ? and item = ?")
                .params(caseId, item)
                .query(BigDecimal.class)
                .single();
    }

    public List<StockMovement> movements(String caseId) {
        return database.sql("select * from stock_movement where case_id = ? order by id")
                .param(caseId)
                .query(StockMovement.class)
                .list();
    }

    /**
     * Sets aside as much as there is of what the case needs of the item on all its lines; again, it brings the
     * reservation to the new need.
     *
     * @return how much is set aside now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BigDecimal reserve(String caseId, String item, BigDecimal quantity) {
        if (!lock(item)) {
            return BigDecimal.ZERO;
        }
        BigDecimal possible = quantity.min(available(item, caseId)).max(BigDecimal.ZERO);
        setReservation(caseId, item, possible);
        return possible;
    }

    /** Gives back all that was set aside for the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String caseId) {
        database.sql("delete from stock_reservation where case_id = ?")
                .param(caseId)
                .update();
    }

    /**
     * Goods leave the store, those set aside for the case first.
     *
     * @param occurrence names this passing of the step, so that its repetition issues nothing twice
     * @throws bureau.platform.language.Refused when there is not so much for this case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(String caseId, int line, String item, BigDecimal quantity, String person, String occurrence) {
        requirePositive(quantity);
        requireKept(item);
        if (isMoved(caseId, line, occurrence, StockReason.ISSUE)) {
            return;
        }
        BigDecimal available = available(item, caseId);
        if (quantity.compareTo(available) > 0) {
            throw messages.refused(
                    "stock.notEnough",
                    name(item),
                    available.stripTrailingZeros().toPlainString());
        }
        move(item, quantity.negate(), StockReason.ISSUE, caseId, line, occurrence, person, null, null);
        setReservation(
                caseId, item, reservedFor(caseId, item).subtract(quantity).max(BigDecimal.ZERO));
    }

    /** Goods come into the store. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(String caseId, int line, String item, BigDecimal quantity, String person, String occurrence) {
        requirePositive(quantity);
        requireKept(item);
        if (!isMoved(caseId, line, occurrence, StockReason.RECEIPT)) {
            move(item, quantity, StockReason.RECEIPT, caseId, line, occurrence, person, null, null);
        }
    }

    /**
     * Undoes a movement by an opposite one; once only.
     *
     * @throws bureau.platform.language.Refused when what had come is not there any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long movementId, String person, String remark) {
        StockMovement wrong = database.sql("select * from stock_movement where id = ?")
                .param(movementId)
                .query(StockMovement.class)
                .single();
        lock(wrong.item());
        boolean done = database.sql("select exists (select 1 from stock_movement where takes_back = ?)")
                .param(movementId)
                .query(Boolean.class)
                .single();
        if (done || wrong.reason() == StockReason.TAKEN_BACK) {
            return;
        }
        requireThere(wrong);
        move(
                wrong.item(),
                wrong.quantity().negate(),
                StockReason.TAKEN_BACK,
                wrong.caseId(),
                wrong.line(),
                "takes back " + movementId,
                person,
                movementId,
                remark);
    }

    /**
     * Asks before, so that whoever wants to undo an occurrence hears of it at once.
     *
     * @throws bureau.platform.language.Refused when what had come is not there any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireThere(String caseId, String occurrence) {
        database.sql("""
                        select * from stock_movement m where case_id = ? and occurrence = ?
                           and not exists (select 1 from stock_movement b where b.takes_back = m.id) order by item, id
                        """)
                .params(caseId, occurrence)
                .query(StockMovement.class)
                .list()
                .forEach(this::requireThere);
    }

    /**
     * Undoes all that one occurrence has moved.
     *
     * @throws bureau.platform.language.Refused when what had come is not there any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String caseId, String occurrence, String person, String remark) {
        database.sql("select id from stock_movement where case_id = ? and occurrence = ? order by item, id")
                .params(caseId, occurrence)
                .query(Long.class)
                .list()
                .forEach(movement -> takeBack(movement, person, remark));
    }

    private void requireThere(StockMovement wrong) {
        BigDecimal free = state(wrong.item()).free();
        if (wrong.quantity().compareTo(free) > 0) {
            throw messages.refused(
                    "stock.goneAlready",
                    name(wrong.item()),
                    free.stripTrailingZeros().toPlainString());
        }
    }

    private void move(
            String item,
            BigDecimal quantity,
            StockReason reason,
            String caseId,
            int line,
            String occurrence,
            String person,
            Long takesBack,
            String remark) {
        database.sql("""
                        insert into stock_movement
                          (item, quantity, reason, case_id, line, occurrence, person, at, takes_back, remark)
                        values (?, ?, ?::stock_reason, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        item,
                        quantity,
                        reason.name(),
                        caseId,
                        line,
                        occurrence,
                        person,
                        OffsetDateTime.now(clock),
                        takesBack,
                        remark)
                .update();
    }

    private boolean isMoved(String caseId, int line, String occurrence, StockReason reason) {
        return database.sql("""
                        select exists (select 1 from stock_movement
                          where case_id = ? and line = ? and occurrence = ? and reason = ?::stock_reason)
                        """)
                .params(caseId, line, occurrence, reason.name())
                .query(Boolean.class)
                .single();
    }

    private void setReservation(String caseId, String item, BigDecimal quantity) {
        if (quantity.signum() == 0) {
            database.sql("delete from stock_reservation where case_id = ? and item = ?")
                    .params(caseId, item)
                    .update();
        } else {
            database.sql("""
                            insert into stock_reservation (case_id, item, quantity, at) values (?, ?, ?, ?)
                            on conflict (case_id, item) do update set quantity = excluded.quantity
                            """)
                    .params(caseId, item, quantity, OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Whoever moves or reserves the same item waits; false when the office does not keep it. */
    private boolean lock(String item) {
        return database.sql("select item from stock_item where item = ? for update")
                .param(item)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void requireKept(String item) {
        if (!lock(item)) {
            throw new IllegalArgumentException("The office does not keep " + item);
        }
    }

    private String name(String item) {
        return catalogue.item(item).orElseThrow().name(messages.reader());
    }

    private static void requirePositive(BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("Not a quantity to move: " + quantity);
        }
    }
}
