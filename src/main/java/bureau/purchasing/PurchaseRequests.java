package bureau.purchasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests and their lines. */
@Repository
class PurchaseRequests {

    private final JdbcClient database;

    PurchaseRequests(JdbcClient database) {
        this.database = database;
    }

    Optional<PurchaseRequest> find(String caseId) {
        return database.sql("select * from purchase_request where case_id = ?")
                .param(caseId)
                .query(PurchaseRequest.class)
                .optional();
    }

    /** @throws IllegalStateException when the case is no purchase */
    PurchaseRequest get(String caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("There is no purchase request " + caseId));
    }

    List<PurchaseRequest> of(String requester) {
        return database.sql("select * from purchase_request where requester = ? order by created_at desc limit 200")
                .param(requester)
                .query(PurchaseRequest.class)
                .list();
    }

    List<PurchaseLine> lines(String caseId) {
        return database.sql("select * from purchase_line where case_id = ? order by line")
                .param(caseId)
                .query(PurchaseLine.class)
                .list();
    }

    /** How much of each line has arrived, beside the line. */
    List<Arrival> arrivals(String caseId) {
        return database.sql("""
                        select l.line, l.catalogue_item, l.name, l.unit, l.quantity as ordered,
                               coalesce(sum(r.quantity), 0) as arrived
                          from purchase_line l left join purchase_receipt_line r using (case_id, line)
                         where l.case_id = ? group by l.case_id, l.line order by l.line
                        """).param(caseId).query(Arrival.class).list();
    }

    void add(PurchaseRequest request, List<PurchaseLine> lines) {
        database.sql("""
                        insert into purchase_request (case_id, number, requester, subject, category, budget_item, need_by,
                          deliver_to, justification, amount_cents, created_at, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request.caseId(),
                        request.number(),
                        request.requester(),
                        request.subject(),
                        request.category(),
                        request.budgetItem(),
                        request.needBy(),
                        request.deliverTo(),
                        request.justification(),
                        request.amountCents(),
                        request.createdAt(),
                        request.revision())
                .update();
        addLines(request.caseId(), lines);
    }

    void change(PurchaseRequest request, List<PurchaseLine> lines) {
        database.sql("""
                        update purchase_request set subject = ?, category = ?, budget_item = ?, need_by = ?, deliver_to = ?,
                          justification = ?, amount_cents = ?, revision = revision + 1 where case_id = ?
                        """)
                .params(
                        request.subject(),
                        request.category(),
                        request.budgetItem(),
                        request.needBy(),
                        request.deliverTo(),
                        request.justification(),
                        request.amountCents(),
                        request.caseId())
                .update();
        database.sql("delete from purchase_line where case_id = ?")
                .param(request.caseId())
                .update();
        addLines(request.caseId(), lines);
    }

    private void addLines(String caseId, List<PurchaseLine> lines) {
        for (PurchaseLine line : lines) {
            database.sql("""
                            insert into purchase_line (case_id, line, catalogue_item, name, unit, quantity, price_cents)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            caseId,
                            line.line(),
                            line.catalogueItem(),
                            line.name(),
                            line.unit(),
                            line.quantity(),
                            line.priceCents())
                    .update();
        }
    }

    /** Whether the person decided on it, ordered it or received it. */
    boolean tookPart(String person, String caseId) {
        return database.sql("""
                        select exists (select 1 from approval_decision where case_id = :case and person = :person)
                            or exists (select 1 from purchase_order where case_id = :case and buyer = :person)
                            or exists (select 1 from purchase_receipt where case_id = :case and received_by = :person)
                        """)
                .param("case", caseId)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    Optional<PurchaseOrder> order(String caseId) {
        return database.sql("select * from purchase_order where case_id = ? and not void")
                .param(caseId)
                .query(PurchaseRequests::order)
                .optional();
    }

    private static PurchaseOrder order(ResultSet row, int number) throws SQLException {
        return new PurchaseOrder(
                row.getString("case_id"),
                row.getString("number"),
                row.getString("supplier"),
                row.getString("buyer"),
                row.getLong("total_cents"),
                row.getObject("delivery_date", LocalDate.class),
                row.getString("terms"),
                row.getObject("issued_at", OffsetDateTime.class),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getBoolean("void"));
    }
}
