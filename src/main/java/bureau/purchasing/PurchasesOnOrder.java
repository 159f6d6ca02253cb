package bureau.purchasing;

import bureau.stock.OnOrder;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What running purchases have asked for and not got yet, ordered or not: else every review would ask for it again. */
@Component
class PurchasesOnOrder implements OnOrder {

    private final JdbcClient database;

    PurchasesOnOrder(JdbcClient database) {
        this.database = database;
    }

    @Override
    public BigDecimal quantity(String item) {
        return database.sql("""
                        select coalesce(sum(greatest(
                                 l.quantity - l.from_stock - l.struck_out - coalesce(r.accepted, 0), 0)), 0)
                          from purchase_line l
                          join act_ru_execution e on e.id_ = l.case_id
                          join purchase_request q on q.case_id = l.case_id and q.for_store
                          left join (select n.case_id, n.line, sum(n.accepted) as accepted
                                       from purchase_receipt_line n join purchase_receipt p on p.id = n.receipt
                                      where p.taken_back_at is null group by n.case_id, n.line) r
                            on r.case_id = l.case_id and r.line = l.line
                         where l.catalogue_item = ?
                        """).param(item).query(BigDecimal.class).single();
    }
}
