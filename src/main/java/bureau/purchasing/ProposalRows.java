package bureau.purchasing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of orders that buyers wanted, and what became of them. */
@Repository
class ProposalRows {

    private final JdbcClient database;
    private final Clock clock;

    ProposalRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long add(
            PurchaseOrder order,
            String person,
            String reason,
            LocalDate date,
            List<OrderProposal.Line> lines,
            long totalCents,
            boolean dearer) {
        long id = database.sql("""
                        insert into purchase_order_proposal (case_id, order_number, person, reason, date_before, date,
                          total_before, total_cents, dearer, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        order.caseId(),
                        order.number(),
                        person,
                        reason.strip(),
                        order.awaitedOn(),
                        date,
                        order.totalCents(),
                        totalCents,
                        dearer,
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        lines.forEach(line -> database.sql("""
                        insert into purchase_order_proposal_line
                          (proposal, line, quantity_before, quantity, price_before, price_cents)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, line.line(), line.quantityBefore(), line.quantity(), line.priceBefore(), line.priceCents())
                .update());
        return id;
    }

    OrderProposal get(long id) {
        return database.sql("select * from purchase_order_proposal where id = ?")
                .param(id)
                .query(OrderProposal.class)
                .single();
    }

    /** The change that this case is about. */
    Optional<OrderProposal> ofAgreement(String agreement) {
        return database.sql("select * from purchase_order_proposal where agreement = ?")
                .param(agreement)
                .query(OrderProposal.class)
                .optional();
    }

    List<OrderProposal.Line> lines(long id) {
        return database.sql("select * from purchase_order_proposal_line where proposal = ? order by line")
                .param(id)
                .query(OrderProposal.Line.class)
                .list();
    }

    /** @return false when it is being agreed to elsewhere already, or is over */
    boolean begin(long id, String agreement) {
        return database.sql("""
                                update purchase_order_proposal set agreement = ?
                                 where id = ? and state = 'PROPOSED' and dearer and agreement is null
                                """).params(agreement, id).update() == 1;
    }

    void leave(long id, int line, BigDecimal quantity) {
        database.sql("update purchase_order_proposal_line set quantity = ? where proposal = ? and line = ?")
                .params(quantity, id, line)
                .update();
    }

    void recount(long id, long totalCents) {
        database.sql("update purchase_order_proposal set total_cents = ? where id = ?")
                .params(totalCents, id)
                .update();
    }

    /** An order that has ended takes with it what was still wanted of it. */
    void dropOpen(String orderNumber) {
        database.sql("""
                        update purchase_order_proposal set state = 'DROPPED', ended_at = ?
                         where order_number = ? and state = 'PROPOSED'
                        """).params(OffsetDateTime.now(clock), orderNumber).update();
    }

    void end(long id, OrderProposal.State state, Integer version) {
        database.sql("""
                        update purchase_order_proposal set state = ?, version = ?, ended_at = ?
                         where id = ? and state = 'PROPOSED'
                        """)
                .params(state.name(), version, OffsetDateTime.now(clock), id)
                .update();
    }

    /** Whether somebody was asked to agree in this case. */
    boolean isAsked(String person, String agreement) {
        return database.sql("""
                        select exists (select 1 from approval_step where case_id = :case and :person in (approver, forwarded_to))
                            or exists (select 1 from approval_decision where case_id = :case and person = :person)
                        """)
                .param("case", agreement)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
