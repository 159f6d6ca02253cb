package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the reviews of the stock found, and the purchases that came of it. */
@Repository
class ReorderLines {

    /** The office manager's part of a review. */
    record Decision(String person, LocalDate needBy, String deliverTo) {}

    private final JdbcClient database;

    ReorderLines(JdbcClient database) {
        this.database = database;
    }

    List<ReorderLine> of(String caseId) {
        return database.sql("select * from stock_review_line where case_id = ? order by supplier nulls last, item")
                .param(caseId)
                .query(ReorderLine.class)
                .list();
    }

    /** Whether an earlier review that still runs asks for it. */
    boolean isAskedElsewhere(String item, String caseId) {
        return database.sql("""
                        select exists (select 1 from stock_review_line l join act_ru_execution e on e.id_ = l.case_id
                                        where l.item = ? and l.case_id <> ? and l.confirmed is null)
                        """).params(item, caseId).query(Boolean.class).single();
    }

    void add(ReorderLine line) {
        database.sql("""
                        insert into stock_review_line
                          (case_id, item, supplier, on_hand, reserved, on_order, used, proposed)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, item) do nothing
                        """)
                .params(
                        line.caseId(),
                        line.item(),
                        line.supplier(),
                        line.onHand(),
                        line.reserved(),
                        line.onOrder(),
                        line.used(),
                        line.proposed())
                .update();
    }

    void decide(String caseId, String item, BigDecimal confirmed, Long budgetItem) {
        database.sql("update stock_review_line set confirmed = ?, budget_item = ? where case_id = ? and item = ?")
                .params(confirmed, budgetItem, caseId, item)
                .update();
    }

    void decided(String caseId, Decision decision, OffsetDateTime at) {
        database.sql("insert into stock_review (case_id, person, need_by, deliver_to, at) values (?, ?, ?, ?, ?)")
                .params(caseId, decision.person(), decision.needBy(), decision.deliverTo(), at)
                .update();
    }

    Decision decision(String caseId) {
        return database.sql("select person, need_by, deliver_to from stock_review where case_id = ?")
                .param(caseId)
                .query(Decision.class)
                .single();
    }

    boolean isStarted(String caseId, Replenishment purchase) {
        return database.sql("""
                        select exists (select 1 from stock_review_purchase
                                        where case_id = ? and supplier = ? and budget_item = ? and category = ?)
                        """)
                .params(caseId, purchase.supplier(), purchase.budgetItem(), purchase.category())
                .query(Boolean.class)
                .single();
    }

    void started(String caseId, Replenishment purchase, String purchaseCase) {
        database.sql("""
                        insert into stock_review_purchase (case_id, supplier, budget_item, category, purchase_case)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(caseId, purchase.supplier(), purchase.budgetItem(), purchase.category(), purchaseCase)
                .update();
    }
}
