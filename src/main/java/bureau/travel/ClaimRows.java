package bureau.travel;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims and their lines. */
@Repository
class ClaimRows {

    private static final String SELECT = """
            select id, case_id, traveller, kind, number, state, result, handed_in, decided_by, decided_at from travel_claim
            """;

    private final JdbcClient database;

    ClaimRows(JdbcClient database) {
        this.database = database;
    }

    Optional<TravelClaim> find(long id) {
        return database.sql(SELECT + " where id = ?")
                .param(id)
                .query(TravelClaim.class)
                .optional();
    }

    Optional<TravelClaim> ofOccurrence(String occurrence) {
        return database.sql(SELECT + " where occurrence = ?")
                .param(occurrence)
                .query(TravelClaim.class)
                .optional();
    }

    List<TravelClaim> of(String caseId) {
        return database.sql(SELECT + " where case_id = ? order by id")
                .param(caseId)
                .query(TravelClaim.class)
                .list();
    }

    List<ExpenseLine> lines(long claim) {
        return database.sql("select * from expense_line where claim = ? order by line")
                .param(claim)
                .query(ExpenseLine.class)
                .list();
    }

    long add(
            String caseId,
            String traveller,
            ClaimKind kind,
            String number,
            String result,
            OffsetDateTime at,
            String occurrence) {
        return database.sql("""
                        insert into travel_claim (case_id, traveller, kind, number, state, result, handed_in, occurrence)
                        values (?, ?, ?, ?, 'HANDED_IN', ?, ?, ?) returning id
                        """)
                .params(caseId, traveller, kind.name(), number, result, at, occurrence)
                .query(Long.class)
                .single();
    }

    /** @return false when the receipt is in another line already; who brings it at the same moment waits to know */
    boolean addLine(long claim, int line, String traveller, Expense expense) {
        return database.sql("""
                        insert into expense_line (claim, line, traveller, spent_on, kind, note, seller, currency, amount_minor,
                          rate, rate_units, rate_day, amount_cents, paid_by, document, document_sha256, receipt_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (receipt_key) where receipt_key is not null and counts do nothing
                        """)
                        .params(
                                claim,
                                line,
                                traveller,
                                expense.spentOn(),
                                expense.kind().name(),
                                expense.note(),
                                expense.seller(),
                                expense.money().amount().currency(),
                                expense.money().amount().minor(),
                                expense.money().rate().rate(),
                                expense.money().rate().units(),
                                expense.money().rate().day(),
                                expense.money().cents(),
                                expense.paidBy().name(),
                                expense.document(),
                                expense.sha256(),
                                expense.receiptKey())
                        .update()
                == 1;
    }

    /** Where the receipt is claimed already. */
    String claimWith(String receiptKey) {
        return database.sql("""
                        select c.number from expense_line l join travel_claim c on c.id = l.claim
                         where l.receipt_key = ? and l.counts
                        """).param(receiptKey).query(String.class).single();
    }

    void judge(long claim, LineVerdict verdict) {
        database.sql("""
                        update expense_line set accepted_cents = ?, remark = ?, counts = ? where claim = ? and line = ?
                        """)
                .params(verdict.acceptedCents(), verdict.remark(), verdict.acceptedCents() != 0, claim, verdict.line())
                .update();
    }

    void decide(long claim, ClaimState state, String by, OffsetDateTime at) {
        database.sql("update travel_claim set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.name(), by, at, claim)
                .update();
    }

    /** Its papers may be used again. */
    void release(long claim) {
        database.sql("update expense_line set counts = false where claim = ?")
                .param(claim)
                .update();
    }

    /** Two lines with different codes of cash registers are two purchases, however alike. */
    List<Suspicion> twins(long claim, int line) {
        return database.sql("""
                        select case when o.document_sha256 = l.document_sha256 then 'SAME_PAPER' else 'SAME_PURCHASE' end as kind,
                               c.number as claim_number, o.line, o.traveller
                          from expense_line l
                          join expense_line o on (o.claim, o.line) <> (l.claim, l.line) and o.counts
                          join travel_claim c on c.id = o.claim and c.kind = 'REPORT'
                         where l.claim = ? and l.line = ?
                           and (o.receipt_key is null or l.receipt_key is null)
                           and (o.document_sha256 = l.document_sha256
                                or o.spent_on = l.spent_on and o.amount_minor = l.amount_minor and o.currency = l.currency
                                   and lower(trim(o.seller)) = lower(trim(l.seller)))
                         order by o.claim, o.line
                        """).params(claim, line).query(Suspicion.class).list();
    }
}
