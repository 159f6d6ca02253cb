package bureau.travel;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went to travellers and came back from them. */
@Repository
class TravelPayments {

    private final JdbcClient database;

    TravelPayments(JdbcClient database) {
        this.database = database;
    }

    boolean isKnown(String occurrence) {
        return database.sql("select count(*) from travel_payment where occurrence = ?")
                        .param(occurrence)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(String caseId, TravelPayment payment, String enteredBy, OffsetDateTime at, String occurrence) {
        database.sql("""
                        insert into travel_payment (case_id, traveller, claim, kind, amount_cents, reference, paid_on, entered_by,
                          at, occurrence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        caseId,
                        payment.traveller(),
                        payment.claim(),
                        payment.kind().name(),
                        payment.amountCents(),
                        payment.reference(),
                        payment.paidOn(),
                        enteredBy,
                        at,
                        occurrence)
                .update();
    }

    List<TravelPayment> of(String caseId) {
        return database.sql("""
                        select traveller, claim, kind, amount_cents, reference, paid_on from travel_payment
                         where case_id = ? order by id
                        """).param(caseId).query(TravelPayment.class).list();
    }

    /** Each traveller of the trip, also one with whom no money has passed. */
    List<Account> accounts(String caseId) {
        return database.sql("""
                        select t.person as traveller,
                               (select coalesce(sum(case when p.kind in ('ADVANCE', 'REIMBURSEMENT') then p.amount_cents
                                                         else -p.amount_cents end), 0)
                                  from travel_payment p where p.case_id = t.case_id and p.traveller = t.person) as paid_cents,
                               (select coalesce(sum(l.accepted_cents), 0)
                                  from expense_line l join travel_claim c on c.id = l.claim
                                 where c.case_id = t.case_id and c.traveller = t.person and c.kind = 'REPORT'
                                   and c.state = 'ACCEPTED' and l.paid_by = 'SELF') as accepted_cents
                          from trip_traveller t where t.case_id = ? order by t.person
                        """).param(caseId).query(Account.class).list();
    }

    /** What was accepted of what travellers paid with the office's cards. */
    long cardCents(String caseId) {
        return database.sql("""
                        select coalesce(sum(l.accepted_cents), 0) from expense_line l join travel_claim c on c.id = l.claim
                         where c.case_id = ? and c.kind = 'REPORT' and c.state = 'ACCEPTED' and l.paid_by = 'CARD'
                        """).param(caseId).query(Long.class).single();
    }
}
