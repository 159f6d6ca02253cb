package bureau.inbox;

import bureau.deadlines.TaskTerms;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says until when something is to be done: {@code due in 3 hours, Nov 24, 2026, 6:00 PM}. */
@Component
class TermInWords {

    private final Messages messages;
    private final Clock clock;

    TermInWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String of(TaskTerms.Term term, Plain plain) {
        Duration left = Duration.between(clock.instant(), term.dueAt());
        String moment = plain.moment(term.dueAt().atZone(plain.zone()).toOffsetDateTime());
        return messages.text("inbox.term." + state(term), relative(left, plain), moment);
    }

    String state(TaskTerms.Term term) {
        return term.state().name().toLowerCase(Locale.ROOT);
    }

    private static String relative(Duration left, Plain plain) {
        Direction direction = left.isNegative() ? Direction.LAST : Direction.NEXT;
        Duration time = left.abs();
        RelativeDateTimeFormatter format =
                RelativeDateTimeFormatter.getInstance(plain.language().locale());
        if (time.toHours() < 1) {
            return format.format(Math.max(1, time.toMinutes()), direction, RelativeUnit.MINUTES);
        }
        return time.toHours() < 48
                ? format.format(time.toHours(), direction, RelativeUnit.HOURS)
                : format.format(time.toDays(), direction, RelativeUnit.DAYS);
    }
}
