package bureau.registers;

import bureau.parameters.Parameter;
import bureau.parameters.Parameters;
import bureau.people.Roles;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The office's own limits and terms. A value that counts already stays as it is: a new one begins later. */
@Component
@Order(9)
class ParameterRegister implements Register {

    /** @param value what counts today; @param from null while it is the product's own */
    record Standing(String label, String value, String unit) {}

    private final Parameters parameters;
    private final Values values;
    private final Messages messages;
    private final Clock clock;

    ParameterRegister(Parameters parameters, Values values, Messages messages, Clock clock) {
        this.parameters = parameters;
        this.values = values;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "parameters";
    }

    @Override
    public String table() {
        return "parameter_value";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public List<String> keys() {
        return List.of("name", "validFrom");
    }

    @Override
    public List<Field> fields() {
        String[] names = parameters.all().stream().map(Parameter::name).toArray(String[]::new);
        return List.of(
                Field.choice("name", names).key().inList(),
                Field.of("validFrom", Kind.DATE).must().inList(),
                Field.of("value", Kind.DECIMAL).must().inList(),
                Field.text("source").must().inSearch().inList());
    }

    @Override
    public String order() {
        return "r.name, r.valid_from desc";
    }

    @Override
    public Set<String> keepers() {
        return Set.of(Roles.CFO, "finance_controller");
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CEO, Roles.OFFICE_MANAGER, Roles.BUYER, "accountant", "payables", Roles.ADMINISTRATOR);
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        LocalDate today = LocalDate.now(clock);
        if (((LocalDate) after.get("validFrom")).isBefore(today)) {
            problems.add("validFrom", messages.text("registers.parameters.refused.past"));
        }
        if (before != null
                && !((LocalDate) before.get("validFrom")).isAfter(today)
                && !before.values().equals(after.values())) {
            problems.add("value", messages.text("registers.parameters.refused.counts"));
        }
        Parameter parameter = parameters.all().stream()
                .filter(each -> each.name().equals(after.text("name")))
                .findFirst()
                .orElseThrow();
        BigDecimal value = (BigDecimal) after.get("value");
        if (value.compareTo(parameter.most()) > 0) {
            problems.add("value", messages.text("registers.parameters.refused.most", parameter.most()));
        }
        boolean counted = parameter.unit().isWhole();
        if (value.scale() > (counted ? 0 : 2)) {
            problems.add("value", messages.text(counted ? "registers.refused.number.0" : "registers.refused.number.2"));
        }
    }

    @Override
    public Optional<String> listPanel() {
        return Optional.of("parameters");
    }

    @Override
    public Map<String, Object> listModel() {
        List<Standing> standing = new ArrayList<>();
        for (Parameter each : parameters.all()) {
            standing.add(new Standing(
                    values.shown(this, field("name"), each.name()),
                    values.shown(this, field("value"), parameters.value(each)),
                    messages.text("registers.parameters.unit." + each.unit())));
        }
        return Map.of("standing", standing);
    }
}
