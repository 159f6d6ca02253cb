package bureau.stock;

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
 * What lies in the store, and what of it is set aside for which case. Writing needs a transaction, so that goods and case
 * never disagree, and waits for whoever takes the same item.
 */
@Service
public class Stock {

    private final JdbcClient database;
    private final Clock clock;

    Stock(JdbcClient database, Clock clock) {
        this.database = database;
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

    /** Goods that leave the store are first of those set aside for their case. */
    void take(String caseId, String item, BigDecimal quantity) {
        setReservation(
                caseId, item, reservedFor(caseId, item).subtract(quantity).max(BigDecimal.ZERO));
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
    boolean lock(String item) {
        return database.sql("select item from stock_item where item = ? for update")
                .param(item)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
