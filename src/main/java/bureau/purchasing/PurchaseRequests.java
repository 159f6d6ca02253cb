package bureau.purchasing;

import java.math.BigDecimal;
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
        return database.sql(
                        "select * from purchase_request where requester = ? or author = ? order by created_at desc limit 200")
                .params(requester, requester)
                .query(PurchaseRequest.class)
                .list();
    }

    List<PurchaseLine> lines(String caseId) {
        return database.sql("select * from purchase_line where case_id = ? order by line")
                .param(caseId)
                .query(PurchaseLine.class)
                .list();
    }

    /** What is in no order that stands, each line with what is left of it to buy. */
    List<PurchaseLine> unordered(String caseId) {
        return database.sql("""
                        select l.line, l.catalogue_item, l.name, l.unit, l.price_cents, l.service, l.specification, l.analogue,
                               l.from_stock, l.struck_out,
                               l.quantity - coalesce(sum(o.quantity) filter (where p.state in ('SENT', 'CONFIRMED', 'CLOSED')), 0)
                                 as quantity
                          from purchase_line l
                          left join purchase_order_line o on o.case_id = l.case_id and o.line = l.line
                          left join purchase_order p on p.number = o.order_number
                         where l.case_id = ? group by l.case_id, l.line order by l.line
                        """).param(caseId).query(PurchaseLine.class).list().stream()
                .filter(line -> line.toBuy().signum() > 0)
                .toList();
    }

    /** What a supplier would not deliver and nobody else was asked for yet. */
    List<PurchaseLine> declinedLines(String caseId) {
        List<Integer> declined =
                database.sql("""
                        select l.line from purchase_order_line l join purchase_order o on o.number = l.order_number
                         where o.case_id = ? and o.state = 'DECLINED'
                        """).param(caseId).query(Integer.class).list();
        return unordered(caseId).stream()
                .filter(line -> declined.contains(line.line()))
                .toList();
    }

    void add(PurchaseRequest request, List<PurchaseLine> lines) {
        database.sql("""
                        insert into purchase_request (case_id, number, requester, author, subject, category, budget_item,
                          need_by, deliver_to, justification, urgent_reason, preferred_supplier, sole_source_reason,
                          amount_cents, created_at, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request.caseId(),
                        request.number(),
                        request.requester(),
                        request.author(),
                        request.subject(),
                        request.category(),
                        request.budgetItem(),
                        request.needBy(),
                        request.deliverTo(),
                        request.justification(),
                        request.urgentReason(),
                        request.preferredSupplier(),
                        request.soleSourceReason(),
                        request.amountCents(),
                        request.createdAt(),
                        request.revision())
                .update();
        addLines(request.caseId(), lines);
    }

    /** What the store has issued stays; everything else is as it is asked for now. */
    void change(PurchaseRequest request, List<PurchaseLine> lines) {
        database.sql("""
                        update purchase_request set subject = ?, category = ?, budget_item = ?, need_by = ?, deliver_to = ?,
                          justification = ?, urgent_reason = ?, preferred_supplier = ?, sole_source_reason = ?,
                          amount_cents = ?, revision = revision + 1 where case_id = ?
                        """)
                .params(
                        request.subject(),
                        request.category(),
                        request.budgetItem(),
                        request.needBy(),
                        request.deliverTo(),
                        request.justification(),
                        request.urgentReason(),
                        request.preferredSupplier(),
                        request.soleSourceReason(),
                        request.amountCents(),
                        request.caseId())
                .update();
        database.sql("delete from purchase_line where case_id = ? and from_stock = 0")
                .param(request.caseId())
                .update();
        database.sql("update purchase_line set quantity = from_stock, struck_out = 0 where case_id = ?")
                .param(request.caseId())
                .update();
        addLines(request.caseId(), lines);
    }

    /** The amount is that of what is left to buy. */
    void recount(String caseId) {
        long amount = lines(caseId).stream().mapToLong(PurchaseLine::sumCents).reduce(0, Math::addExact);
        database.sql("update purchase_request set amount_cents = ? where case_id = ?")
                .params(amount, caseId)
                .update();
    }

    /** Of what is still to be bought so much is left. */
    void strikeOut(String caseId, int line, BigDecimal quantityLeft) {
        database.sql("update purchase_line set struck_out = quantity - from_stock - ? where case_id = ? and line = ?")
                .params(quantityLeft, caseId, line)
                .update();
    }

    /** The store has given out so much more of a line, or less where it is negative. */
    void serve(String caseId, int line, BigDecimal more) {
        database.sql("update purchase_line set from_stock = from_stock + ? where case_id = ? and line = ?")
                .params(more, caseId, line)
                .update();
    }

    void explainOverBudget(String caseId, String reason) {
        database.sql("update purchase_request set over_budget_reason = ? where case_id = ?")
                .params(reason, caseId)
                .update();
    }

    void buyForStore(String caseId) {
        database.sql("update purchase_request set for_store = true where case_id = ?")
                .param(caseId)
                .update();
    }

    /** Why nobody delivers it, as the buyer says. */
    void explainEnd(String caseId, String person, String reason) {
        database.sql("update purchase_request set ended_by = ?, end_reason = ? where case_id = ?")
                .params(person, reason, caseId)
                .update();
    }

    /** The last word on why it came to nothing or to less: of the request, of its prices, of its orders. */
    Optional<PurchaseEnd> end(String caseId) {
        return database.sql("""
                        select person, reason from (
                          select ended_by as person, end_reason as reason, 1 as rank, created_at as at
                            from purchase_request where case_id = :case
                          union all
                          select buyer, outcome_reason, 2, opened_at from price_request where case_id = :case
                          union all
                          select coalesce(ended_by, buyer), coalesce(end_reason, change_reason), 3, issued_at
                            from purchase_order where case_id = :case) ends
                         where reason is not null order by rank, at desc limit 1
                        """).param("case", caseId).query(PurchaseEnd.class).optional();
    }

    void close(String caseId, OffsetDateTime at) {
        database.sql("update purchase_request set closed_at = coalesce(closed_at, ?) where case_id = ?")
                .params(at, caseId)
                .update();
    }

    private void addLines(String caseId, List<PurchaseLine> lines) {
        int last = database.sql("select coalesce(max(line), 0) from purchase_line where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
        for (PurchaseLine line : lines) {
            database.sql("""
                            insert into purchase_line (case_id, line, catalogue_item, name, unit, quantity, price_cents,
                              service, specification, analogue)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            caseId,
                            last + line.line(),
                            line.catalogueItem(),
                            line.name(),
                            line.unit(),
                            line.quantity(),
                            line.priceCents(),
                            line.service(),
                            line.specification(),
                            line.analogue())
                    .update();
        }
    }

    /** Whether the person decided on it, ordered it or received it. */
    boolean tookPart(String person, String caseId) {
        return database.sql("""
                        select exists (select 1 from approval_decision where case_id = :case and person = :person)
                            or exists (select 1 from case_question where case_id = :case and answered_by = :person)
                            or exists (select 1 from purchase_order where case_id = :case and buyer = :person)
                            or exists (select 1 from purchase_receipt where case_id = :case and received_by = :person)
                        """)
                .param("case", caseId)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Whether what comes goes into the store. */
    boolean isForStore(String caseId) {
        return database.sql("select for_store from purchase_request where case_id = ?")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }
}
