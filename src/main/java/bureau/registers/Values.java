package bureau.registers;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values as people and files write them, and as they read them. */
@Component
class Values {

    /** @param id as it is kept; @param name as people read it */
    record Option(String id, String name) {}

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final int PLACES = 3;
    private static final int PLACES_OF_RATES = 6;
    private static final BigDecimal MOST = new BigDecimal("999999999");

    private record Named(String id, String nameEn, String nameRu) {}

    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    Values(JdbcClient database, Messages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** Null for what is empty; whatever cannot be read becomes a problem of its field. */
    Object read(Register register, Field field, String typed, Problems problems) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            if (field.required() && field.kind() != Kind.YES_NO) {
                problems.add(field.name(), messages.text("registers.refused.empty"));
            }
            return field.kind() == Kind.YES_NO ? Boolean.FALSE : null;
        }
        return switch (field.kind()) {
            case TEXT -> text(field, text, problems);
            case INTEGER -> whole(field, text, problems);
            case DECIMAL -> decimal(field, text, PLACES, problems);
            case RATE -> decimal(field, text, PLACES_OF_RATES, problems);
            case MONEY -> money(field, text, problems);
            case DATE -> date(field, text, problems);
            case YES_NO -> yesOrNo(field, text, problems);
            case CHOICE -> choice(register, field, text, problems);
            case REFERENCE -> reference(field, text, problems);
        };
    }

    /** As it stands in a field of a form and in a file of plain text: what {@link #read} understands. */
    String written(Field field, Object value) {
        if (value == null) {
            return "";
        }
        return switch (field.kind()) {
            case MONEY -> BigDecimal.valueOf((Long) value, 2).toPlainString();
            case DECIMAL, RATE -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    /** As a person reads it in a list. */
    String shown(Register register, Field field, Object value) {
        if (value == null) {
            return "–";
        }
        Plain plain = new Plain(messages.reader(), clock.getZone());
        return switch (field.kind()) {
            case MONEY -> plain.money((Long) value);
            case DECIMAL -> plain.number((BigDecimal) value);
            case RATE -> plain.rate((BigDecimal) value);
            case DATE -> plain.date((LocalDate) value);
            case YES_NO, CHOICE -> word(messages.reader(), register, field, value.toString());
            case REFERENCE -> referred(field, value.toString());
            default -> value.toString();
        };
    }

    /** What the database wrote into the history. */
    Object kept(Field field, String text) {
        if (text == null) {
            return null;
        }
        return switch (field.kind()) {
            case MONEY -> Long.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case DECIMAL, RATE -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case YES_NO -> Boolean.valueOf(text);
            default -> text;
        };
    }

    String word(Language reader, Register register, Field field, String value) {
        return field.kind() == Kind.YES_NO
                ? messages.text(reader, "registers.word." + value)
                : messages.text(reader, "registers." + register.name() + "." + field.name() + "." + value);
    }

    List<Option> options(Register register, Field field) {
        Language reader = messages.reader();
        return switch (field.kind()) {
            case YES_NO ->
                List.of("true", "false").stream()
                        .map(each -> new Option(each, word(reader, register, field, each)))
                        .toList();
            case CHOICE ->
                field.choices().stream()
                        .map(each -> new Option(each, word(reader, register, field, each)))
                        .toList();
            case REFERENCE ->
                database.sql(field.options()).query(Named.class).list().stream()
                        .map(each -> new Option(each.id(), reader == Language.RU ? each.nameRu() : each.nameEn()))
                        .toList();
            default -> List.of();
        };
    }

    private String referred(Field field, String id) {
        return named(field, id)
                .map(each -> messages.reader() == Language.RU ? each.nameRu() : each.nameEn())
                .orElse(id);
    }

    private Optional<Named> named(Field field, String id) {
        return database.sql("select * from (" + field.options() + ") o where id = ?")
                .param(id)
                .query(Named.class)
                .optional();
    }

    private Object text(Field field, String text, Problems problems) {
        if (text.length() > field.longest()) {
            problems.add(field.name(), messages.text("registers.refused.tooLong", field.longest()));
        } else if (text.chars().anyMatch(each -> each < ' ')) {
            problems.add(field.name(), messages.text("registers.refused.signs"));
        }
        return text;
    }

    private Object whole(Field field, String text, Problems problems) {
        BigDecimal number = decimal(field, text, 0, problems);
        return number == null ? null : number.intValueExact();
    }

    private Object money(Field field, String text, Problems problems) {
        BigDecimal number = decimal(field, text, 2, problems);
        return number == null ? null : number.movePointRight(2).longValueExact();
    }

    private BigDecimal decimal(Field field, String text, int places, Problems problems) {
        try {
            BigDecimal number =
                    new BigDecimal(text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            if (number.scale() <= places && number.signum() >= 0 && number.compareTo(MOST) <= 0) {
                return number.setScale(Math.max(0, number.scale()));
            }
        } catch (NumberFormatException e) {
            // Told below, like a number of the wrong size.
        }
        problems.add(field.name(), messages.text("registers.refused.number." + places));
        return null;
    }

    private Object date(Field field, String text, Problems problems) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate date = LocalDate.parse(text, format);
                if (date.getYear() >= 1990 && date.getYear() <= 2100) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // The next form is tried; none of them is told below.
            }
        }
        problems.add(field.name(), messages.text("registers.refused.date"));
        return null;
    }

    private Object yesOrNo(Field field, String text, Problems problems) {
        for (String value : List.of("true", "false")) {
            if (text.equalsIgnoreCase(value)
                    || text.equalsIgnoreCase(messages.text(Language.EN, "registers.word." + value))
                    || text.equalsIgnoreCase(messages.text(Language.RU, "registers.word." + value))) {
                return Boolean.valueOf(value);
            }
        }
        problems.add(field.name(), messages.text("registers.refused.yesOrNo"));
        return null;
    }

    private Object choice(Register register, Field field, String text, Problems problems) {
        for (String value : field.choices()) {
            if (text.equalsIgnoreCase(value)
                    || text.equalsIgnoreCase(word(Language.EN, register, field, value))
                    || text.equalsIgnoreCase(word(Language.RU, register, field, value))) {
                return value;
            }
        }
        String all = String.join(
                ", ", options(register, field).stream().map(Option::name).toList());
        problems.add(field.name(), messages.text("registers.refused.choice", all));
        return null;
    }

    private Object reference(Field field, String text, Problems problems) {
        if (named(field, text).isEmpty()) {
            problems.add(field.name(), messages.text("registers.refused.unknown", text));
            return null;
        }
        return text;
    }
}
