package bureau;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

import static org.assertj.core.api.Assertions.assertThat;

/** After every class of tests: what a closed purchase or trip took from its budget is what was paid for it. */
class LedgerHolds extends AbstractTestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        JdbcClient database = test.getApplicationContext().getBean(JdbcClient.class);
        List<String> wrong = database.sql("""
                        select r.number || ': ' || coalesce(sum(m.amount_cents) filter (where m.stage = 'RESERVED'), 0) || ' reserved, '
                               || coalesce(sum(m.amount_cents) filter (where m.stage = 'COMMITTED'), 0) || ' committed, '
                               || coalesce(sum(m.amount_cents) filter (where m.stage = 'ACTUAL'), 0) || ' actual'
                          from purchase_request r left join budget_movement m on m.case_id = r.case_id
                         where r.closed_at is not null
                           and not exists (select 1 from purchase_order o
                                            where o.case_id = r.case_id and o.state in ('ISSUED', 'SENT', 'CONFIRMED'))
                         group by r.case_id
                        having coalesce(sum(m.amount_cents) filter (where m.stage <> 'ACTUAL'), 0) <> 0
                            or coalesce(sum(m.amount_cents), 0) <>
                               (select coalesce(sum(p.amount_cents), 0) from supplier_payment p where p.case_id = r.case_id)
                        """).query(String.class).list();
        assertThat(wrong)
                .as("closed purchases whose ledger is not what was paid")
                .isEmpty();
        assertThat(database.sql("""
                        select t.number from trip t join budget_movement m on m.case_id = t.case_id
                         where t.state = 'CLOSED' group by t.case_id
                        having coalesce(sum(m.amount_cents) filter (where m.stage <> 'ACTUAL'), 0) <> 0
                            or coalesce(sum(m.amount_cents), 0) <>
                               (select coalesce(sum(b.cost_cents - b.refunded_cents), 0) from trip_booking b
                                 where b.case_id = t.case_id)
                               + (select coalesce(sum(l.accepted_cents), 0)
                                    from expense_line l join travel_claim c on c.id = l.claim
                                   where c.case_id = t.case_id and c.kind = 'REPORT' and c.state = 'ACCEPTED'
                                     and l.paid_by <> 'OFFICE')
                        """).query(String.class).list())
                .as("closed trips whose ledger is not what they cost")
                .isEmpty();
    }
}
