package bureau.purchasing;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who delivers which line at which price, and what that means for the request. */
@Repository
class QuoteAwards {

    private final JdbcClient database;
    private final PurchaseRequests requests;
    private final PriceTolerance tolerance;

    QuoteAwards(JdbcClient database, PurchaseRequests requests, PriceTolerance tolerance) {
        this.database = database;
        this.requests = requests;
        this.tolerance = tolerance;
    }

    /** Of the newest round, what is in no order yet. */
    List<QuoteAward> awards(String caseId) {
        List<Integer> unordered =
                requests.unordered(caseId).stream().map(PurchaseLine::line).toList();
        return all(caseId).stream()
                .filter(award -> unordered.contains(award.line()))
                .toList();
    }

    /** Brings the request to the chosen prices, so that signatures for other prices do not hold for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void applyPrices(String caseId) {
        awards(caseId)
                .forEach(
                        award -> database.sql("update purchase_line set price_cents = ? where case_id = ? and line = ?")
                                .params(award.priceCents(), caseId, award.line())
                                .update());
        requests.recount(caseId);
    }

    /** Whether the chosen prices need the approvers' consent once more; the same before and after they were applied. */
    boolean dearerThanApproved(String caseId) {
        List<QuoteAward> awards = awards(caseId);
        long chosen = awards.stream().mapToLong(QuoteAward::sumCents).reduce(0, Math::addExact);
        long approved = awards.stream().mapToLong(QuoteAward::approvedSumCents).reduce(0, Math::addExact);
        return tolerance.isExceeded(approved, chosen);
    }

    /** A price that was only tolerated before does not become the measure for the next one. */
    void add(
            PriceRequest request,
            Quotation quotation,
            Quotation.Line offered,
            PurchaseLine line,
            String person,
            OffsetDateTime at) {
        database.sql("""
                        insert into quote_award (case_id, round, line, supplier, version, quantity, price_cents,
                          approved_price_cents, chosen_by, at)
                        values (:case, :round, :line, :supplier, :version, :quantity, :price,
                          coalesce((select a.approved_price_cents from quote_award a where a.case_id = :case and a.line = :line
                                     and not exists (select 1 from approval_decision d where d.case_id = :case and d.at > a.at)
                                    order by a.round desc limit 1), :before),
                          :person, :at)
                        """)
                .param("case", request.caseId())
                .param("round", request.round())
                .param("line", line.line())
                .param("supplier", quotation.supplier())
                .param("version", quotation.version())
                .param("quantity", line.toBuy())
                .param("price", offered.priceCents())
                .param("before", line.priceCents())
                .param("person", person)
                .param("at", at)
                .update();
    }

    void withdraw(PriceRequest request) {
        database.sql("delete from quote_award where case_id = ? and round = ?")
                .params(request.caseId(), request.round())
                .update();
    }

    private List<QuoteAward> all(String caseId) {
        return database.sql("""
                        select a.line, a.supplier, a.quantity, a.price_cents, a.approved_price_cents, q.delivery_days,
                               q.payment_days, q.prepayment_percent
                          from quote_award a join quotation q using (case_id, round, supplier, version)
                         where a.case_id = :case and a.round = (select max(round) from price_request where case_id = :case)
                         order by a.line
                        """).param("case", caseId).query(QuoteAward.class).list();
    }
}
