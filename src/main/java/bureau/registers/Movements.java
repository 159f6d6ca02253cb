package bureau.registers;

import bureau.people.People;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest movements of a budget item and of what lies in the store. */
@Component
class Movements {

    record Shown(String when, String what, String amount, String caseNumber, String who, String remark) {}

    private record Move(
            OffsetDateTime at, String what, BigDecimal amount, String caseNumber, String person, String remark) {}

    private static final int MOST = 100;

    private final JdbcClient database;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    Movements(JdbcClient database, People people, Messages messages, Clock clock) {
        this.database = database;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    List<Shown> ofBudget(long item) {
        return database.sql("""
                        select m.at, m.stage::text as what, m.amount_cents as amount, h.business_key_ as case_number,
                               null as person, null as remark
                          from budget_movement m left join act_hi_procinst h on h.proc_inst_id_ = m.case_id
                         where m.budget_item = :item
                        union all
                        select t.at, 'MOVED', case when t.to_item = :item then t.amount_cents else -t.amount_cents end,
                               h.business_key_, t.person, t.reason
                          from budget_transfer t left join act_hi_procinst h on h.proc_inst_id_ = t.case_id
                         where :item in (t.to_item, t.from_item)
                         order by at desc limit :most
                        """).param("item", item).param("most", MOST).query(Move.class).list().stream()
                .map(each -> shown(
                        each,
                        "registers.budgets.move.",
                        plain().money(each.amount().longValueExact())))
                .toList();
    }

    List<Shown> ofStock(String item) {
        return database.sql("""
                        select m.at, m.reason::text as what, m.quantity as amount, h.business_key_ as case_number,
                               m.person, m.remark
                          from stock_movement m left join act_hi_procinst h on h.proc_inst_id_ = m.case_id
                         where m.item = :item order by m.id desc limit :most
                        """).param("item", item).param("most", MOST).query(Move.class).list().stream()
                .map(each -> shown(each, "registers.stock.move.", plain().number(each.amount())))
                .toList();
    }

    private Shown shown(Move move, String texts, String amount) {
        return new Shown(
                plain().moment(move.at()),
                messages.text(texts + move.what()),
                amount,
                move.caseNumber() == null ? "–" : move.caseNumber(),
                move.person() == null ? "–" : people.name(move.person(), messages.reader()),
                move.remark());
    }

    private Plain plain() {
        return new Plain(messages.reader(), clock.getZone());
    }
}
