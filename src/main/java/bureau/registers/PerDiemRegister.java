package bureau.registers;

import bureau.currency.Currencies;
import bureau.people.Roles;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Per diem of countries that have a norm of their own. One that counts already stays as it is: a new one begins later. */
@Component
@Order(11)
class PerDiemRegister implements Register {

    private final Messages messages;
    private final Clock clock;

    PerDiemRegister(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "perDiem";
    }

    @Override
    public String table() {
        return "per_diem_norm";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public List<String> keys() {
        return List.of("country", "validFrom");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("country").key().inSearch().inList(),
                Field.of("validFrom", Kind.DATE).must().inList(),
                Field.text("currency").must().inSearch().inList(),
                Field.of("amount", Kind.DECIMAL).must().inList(),
                Field.text("source").must().inSearch().inList());
    }

    @Override
    public String order() {
        return "r.country, r.valid_from desc";
    }

    @Override
    public Set<String> keepers() {
        return Set.of("hr", "accountant");
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CEO, Roles.CFO, "finance_controller", "payables", "travel_coordinator");
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        LocalDate today = LocalDate.now(clock);
        if (((LocalDate) after.get("validFrom")).isBefore(today) && !isSame(before, after)) {
            problems.add("validFrom", messages.text("registers.parameters.refused.past"));
        }
        if (before != null && !((LocalDate) before.get("validFrom")).isAfter(today) && !isSame(before, after)) {
            problems.add("amount", messages.text("registers.parameters.refused.counts"));
        }
        if (!Arrays.asList(Locale.getISOCountries()).contains(after.text("country"))) {
            problems.add("country", messages.text("registers.perDiem.refused.country"));
        }
        String currency = after.text("currency");
        if (!Currencies.isOne(currency)) {
            problems.add("currency", messages.text("registers.rates.refused.currency"));
        } else if (((BigDecimal) after.get("amount")).stripTrailingZeros().scale() > Currencies.places(currency)) {
            problems.add(
                    "amount", messages.text("registers.perDiem.refused.places", currency, Currencies.places(currency)));
        }
    }

    /** The database gives an amount back with all its zeros. */
    private static boolean isSame(Row before, Row after) {
        return before != null
                && after.values().entrySet().stream().allMatch(each -> {
                    Object earlier = before.get(each.getKey());
                    return each.getValue() instanceof BigDecimal number
                            ? number.compareTo((BigDecimal) earlier) == 0
                            : each.getValue().equals(earlier);
                });
    }
}
