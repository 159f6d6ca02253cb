package bureau.stock;

import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that come into the store, leave it, or are put back where they were. Writing needs a transaction and waits for whoever
 * takes the same item; the same case, line and occurrence move something once only.
 */
@Service
public class StockLedger {

    /** Stands for the case of what no case moved. */
    private static final String COUNTING = "stocktaking";

    private final JdbcClient database;
    private final Stock stock;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Clock clock;

    StockLedger(JdbcClient database, Stock stock, Catalogue catalogue, Messages messages, Clock clock) {
        this.database = database;
        this.stock = stock;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    public List<StockMovement> movements(String caseId) {
        return database.sql("select * from stock_movement where case_id = ? order by id")
                .param(caseId)
                .query(StockMovement.class)
                .list();
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
        BigDecimal available = stock.available(item, caseId);
        if (quantity.compareTo(available) > 0) {
            throw messages.refused(
                    "stock.notEnough",
                    name(item),
                    available.stripTrailingZeros().toPlainString());
        }
        move(item, quantity.negate(), StockReason.ISSUE, caseId, line, occurrence, person, null, null);
        stock.take(caseId, item, quantity);
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
        stock.lock(wrong.item());
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

    /**
     * What was counted is what lies there.
     *
     * @param seen what lay there by the movements when the counting was entered
     * @param reason why it differs
     * @throws bureau.platform.language.Refused when something was moved meanwhile, or nothing differs, or no reason is given
     */
    @Transactional
    public void count(String item, BigDecimal counted, BigDecimal seen, String reason, String person) {
        requireKept(item);
        BigDecimal present = stock.state(item).onHand();
        if (present.compareTo(seen) != 0) {
            throw messages.refused(
                    "stock.movedMeanwhile", present.stripTrailingZeros().toPlainString());
        }
        if (counted.signum() < 0 || counted.compareTo(present) == 0) {
            throw messages.refused("stock.countedTheSame");
        }
        if (reason == null || reason.isBlank()) {
            throw messages.refused("stock.countReason");
        }
        String occurrence = UUID.randomUUID().toString();
        BigDecimal difference = counted.subtract(present);
        move(item, difference, StockReason.STOCKTAKING, COUNTING, 0, occurrence, person, null, reason.strip());
    }

    private void requireThere(StockMovement wrong) {
        BigDecimal free = stock.state(wrong.item()).free();
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

    private void requireKept(String item) {
        if (!stock.lock(item)) {
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
