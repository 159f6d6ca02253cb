package bureau.registers;

import bureau.currency.Currencies;
import bureau.people.Roles;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What foreign money costs. What was counted with a rate keeps it, whatever is corrected here. */
@Component
@Order(10)
class ExchangeRateRegister implements Register {

    /** Over the longest holidays the next rate is known that early. */
    private static final int DAYS_AHEAD = 14;

    private final Messages messages;
    private final Clock clock;

    ExchangeRateRegister(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public String table() {
        return "exchange_rate";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public List<String> keys() {
        return List.of("currency", "day");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("currency").key().inSearch().inList(),
                Field.of("day", Kind.DATE).key().inList(),
                Field.of("units", Kind.INTEGER).must().inList(),
                Field.of("rate", Kind.RATE).must().inList());
    }

    @Override
    public String order() {
        return "r.day desc, r.currency";
    }

    @Override
    public Map<String, String> blank() {
        return Map.of("units", "1");
    }

    @Override
    public Set<String> keepers() {
        return Set.of("accountant", Roles.CFO);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CEO, "finance_controller", "payables", "travel_coordinator");
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        String currency = after.text("currency");
        if (!Currencies.isOne(currency)) {
            problems.add("currency", messages.text("registers.rates.refused.currency"));
        } else if (currency.equals(Currencies.ROUBLE)) {
            problems.add("currency", messages.text("registers.rates.refused.rouble"));
        }
        if (((LocalDate) after.get("day")).isAfter(LocalDate.now(clock).plusDays(DAYS_AHEAD))) {
            problems.add("day", messages.text("registers.rates.refused.day", DAYS_AHEAD));
        }
        // As they are published: 1, 10, 100 …
        if (!String.valueOf(after.get("units")).matches("10*")) {
            problems.add("units", messages.text("registers.rates.refused.units"));
        }
        if (((BigDecimal) after.get("rate")).signum() == 0) {
            problems.add("rate", messages.text("registers.refused.notZero"));
        }
    }
}
