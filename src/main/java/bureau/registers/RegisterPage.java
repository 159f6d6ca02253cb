package bureau.registers;

import bureau.people.People;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of the registers show to the person who looks. */
@Component
class RegisterPage {

    record Cell(String label, String text, boolean amount) {}

    record Line(String id, List<Cell> cells) {}

    /** @param value as it stands in the field; @param changeable whether the reader may write it now */
    record Input(
            String name,
            String label,
            String help,
            Kind kind,
            String value,
            String shown,
            boolean required,
            boolean changeable,
            int longest,
            List<Values.Option> options,
            String problem) {}

    record Filter(String name, String label, String value, List<Values.Option> options) {}

    record Step(String rowId, String field, String before, String after, String who, String when) {}

    private final RegisterRows rows;
    private final RegisterHistory history;
    private final Values values;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    RegisterPage(
            RegisterRows rows, RegisterHistory history, Values values, People people, Messages messages, Clock clock) {
        this.rows = rows;
        this.history = history;
        this.values = values;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    String title(Register register) {
        return messages.text("registers." + register.name());
    }

    String label(Register register, Field field) {
        return messages.text("registers." + register.name() + "." + field.name());
    }

    List<Line> lines(Register register, List<Row> found) {
        List<Field> listed = register.fields().stream().filter(Field::listed).toList();
        // A list names the same department many times.
        Map<String, Map<String, String>> names = listed.stream()
                .filter(each -> each.kind() == Kind.REFERENCE)
                .collect(Collectors.toMap(Field::name, each -> names(register, each)));
        return found.stream()
                .map(row -> new Line(
                        row.id(),
                        listed.stream()
                                .map(field -> new Cell(
                                        label(register, field), shown(register, field, row, names), isAmount(field)))
                                .toList()))
                .toList();
    }

    List<Filter> filters(Register register, Map<String, String> chosen) {
        return register.fields().stream()
                .filter(Field::filtered)
                .map(field -> new Filter(
                        field.name(),
                        label(register, field),
                        chosen.getOrDefault(field.name(), ""),
                        values.options(register, field)))
                .toList();
    }

    /** The row's name, for the heading. */
    String heading(Register register, Row row) {
        return title(register) + ": " + name(register, row);
    }

    String name(Register register, Row row) {
        Field first =
                register.fields().stream().filter(Field::listed).findFirst().orElseThrow();
        return values.shown(register, first, row.get(first.name()));
    }

    /** @param typed what the person has written; empty on a fresh page */
    List<Input> inputs(
            Register register, Row row, Map<String, String> typed, Map<String, String> problems, boolean keeper) {
        return register.fields().stream()
                .filter(field -> row != null || field.mayBeWritten(true))
                .map(field -> input(register, row, field, typed, problems, keeper))
                .toList();
    }

    List<Step> history(Register register, String rowId) {
        return steps(register, history.of(register, rowId, 50));
    }

    List<Step> history(Register register, long first, int most) {
        return steps(register, history.page(register, first, most));
    }

    List<Step> since(Register register, String rowId, int version) {
        return steps(register, history.since(register, rowId, version));
    }

    /** Fields that the person left as they were get what the other one has written; what he wrote himself stays. */
    Map<String, String> merged(Register register, Row present, int seen, Map<String, String> typed) {
        Map<String, String> base = new LinkedHashMap<>();
        history.since(register, present.id(), seen)
                .forEach(each -> field(register, each.field())
                        .ifPresent(field -> base.putIfAbsent(
                                field.name(), values.written(field, values.kept(field, each.oldValue())))));
        Map<String, String> merged = new LinkedHashMap<>(typed);
        base.forEach((name, before) -> {
            if (Objects.equals(before, typed.get(name))) {
                merged.remove(name);
            }
        });
        return merged;
    }

    private List<Step> steps(Register register, List<RegisterHistory.Change> changes) {
        Plain plain = new Plain(messages.reader(), clock.getZone());
        return changes.stream()
                .map(each -> new Step(
                        each.rowId(),
                        each.field() == null
                                ? messages.text("registers.history.made")
                                : field(register, each.field())
                                        .map(field -> label(register, field))
                                        .orElseGet(() -> column(each.field())),
                        shownKept(register, each.field(), each.oldValue()),
                        shownKept(register, each.field(), each.newValue()),
                        each.person() == null
                                ? messages.text("registers.history.process")
                                : people.name(each.person(), messages.reader()),
                        plain.moment(each.at())))
                .toList();
    }

    private String shownKept(Register register, String column, String text) {
        return column == null
                ? ""
                : field(register, column)
                        .map(field -> values.shown(register, field, values.kept(field, text)))
                        .orElse(text == null ? "–" : text);
    }

    private String column(String name) {
        String text = messages.textOrEmpty("registers.column." + name);
        return text.isEmpty() ? messages.text("registers.column.any") : text;
    }

    private static Optional<Field> field(Register register, String column) {
        return register.fields().stream()
                .filter(each -> each.sql().equals(column))
                .findFirst();
    }

    private Input input(
            Register register,
            Row row,
            Field field,
            Map<String, String> typed,
            Map<String, String> problems,
            boolean keeper) {
        Object value = row == null ? null : row.get(field.name());
        boolean changeable = keeper && field.mayBeWritten(row == null);
        String help = messages.textOrEmpty("registers." + register.name() + "." + field.name() + ".help");
        return new Input(
                field.name(),
                label(register, field),
                help,
                field.kind(),
                typed.getOrDefault(field.name(), values.written(field, value)),
                values.shown(register, field, value),
                field.required(),
                changeable,
                field.longest(),
                changeable ? values.options(register, field) : List.of(),
                problems.get(field.name()));
    }

    private String shown(Register register, Field field, Row row, Map<String, Map<String, String>> names) {
        Object value = row.get(field.name());
        return field.kind() == Kind.REFERENCE && value != null
                ? names.get(field.name()).getOrDefault(value.toString(), value.toString())
                : values.shown(register, field, value);
    }

    private Map<String, String> names(Register register, Field field) {
        return values.options(register, field).stream()
                .collect(Collectors.toMap(Values.Option::id, Values.Option::name, (one, other) -> one));
    }

    private static boolean isAmount(Field field) {
        return switch (field.kind()) {
            case MONEY, DECIMAL, RATE, INTEGER -> true;
            default -> false;
        };
    }
}
