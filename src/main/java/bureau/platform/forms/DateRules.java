package bureau.platform.forms;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/** Dates and times stay the ISO texts that the form sends, in one form each. */
final class DateRules {

    private static final DateTimeFormatter DATE = strict("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = strict("HH:mm");
    private static final DateTimeFormatter MOMENT = strict("uuuu-MM-dd'T'HH:mm[:ss]XXX");
    private static final int LONGEST = 25;

    private DateRules() {}

    static Object dateOrTime(FormComponent field, Object value, String label, Problems problems) {
        String subtype = field.subtype() == null ? "date" : field.subtype();
        return switch (subtype) {
            case "time" -> checked(TIME, value, label, "forms.time", problems);
            case "datetime" -> checked(MOMENT, value, label, "forms.moment", problems);
            default -> checked(DATE, value, label, "forms.date", problems);
        };
    }

    private static Object checked(
            DateTimeFormatter format, Object value, String label, String problem, Problems problems) {
        if (value instanceof String text && text.length() <= LONGEST && parses(format, text)) {
            return text;
        }
        problems.add(label, problem);
        return null;
    }

    private static boolean parses(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parse(text);
            return !text.startsWith("+") && !text.startsWith("-") && parsed != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
