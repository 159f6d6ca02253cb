package bureau.purchasing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries of the orders and their lines. */
@Repository
class Receipts {

    private final JdbcClient database;
    private final Clock clock;

    Receipts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the order has no such delivery */
    Receipt get(String order, long id) {
        return of(order).stream()
                .filter(receipt -> receipt.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The order " + order + " has no receipt " + id));
    }

    /** All of an order, also those that were taken back; the oldest first. */
    List<Receipt> of(String order) {
        return database.sql("select * from purchase_receipt where order_number = ? order by id")
                .param(order)
                .query((row, number) -> receipt(row))
                .list();
    }

    /** Those that still count. */
    List<Receipt> standing(String order) {
        return of(order).stream()
                .filter(receipt -> receipt.takenBackAt() == null)
                .toList();
    }

    /** What was rejected and is kept under a claim: as if it had come once more, by the same paper. */
    void addAccepted(Receipt rejected, String claim, Map<Integer, BigDecimal> quantities) {
        long id = database.sql("""
                        insert into purchase_receipt (case_id, order_number, received_by, buyer, service, delivery_note, claim, at)
                        select case_id, order_number, received_by, buyer, service, delivery_note, ?, ?
                          from purchase_receipt where id = ? returning id
                        """)
                .params(claim, OffsetDateTime.now(clock), rejected.id())
                .query(Long.class)
                .single();
        quantities.forEach((line, quantity) -> database.sql(
                        "insert into purchase_receipt_line (receipt, case_id, line, accepted) values (?, ?, ?, ?)")
                .params(id, rejected.caseId(), line, quantity)
                .update());
    }

    void addFile(long receipt, UUID document) {
        database.sql("insert into purchase_receipt_file (receipt, document) values (?, ?) on conflict do nothing")
                .params(receipt, document)
                .update();
    }

    /** The photos and papers that were handed in with it. */
    List<UUID> files(long receipt) {
        return database.sql("select document from purchase_receipt_file where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .list();
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Receipt(
                id,
                row.getString("case_id"),
                row.getString("order_number"),
                row.getString("received_by"),
                row.getBoolean("service"),
                row.getString("delivery_note"),
                row.getString("remark"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("claim"),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("taken_back_at", OffsetDateTime.class),
                row.getString("taken_back_by"),
                row.getString("taken_back_reason"),
                database.sql("select * from purchase_receipt_line where receipt = ? order by line")
                        .param(id)
                        .query(Receipt.Line.class)
                        .list());
    }
}
