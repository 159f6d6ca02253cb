package bureau.purchasing;

import bureau.parameters.Parameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** By how much an order may be dearer than what was agreed to; a rule of the office, not of law. */
@Component
class PriceTolerance {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parameters parameters;
    private final Clock clock;

    PriceTolerance(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Whether those who agreed have to be asked once more: dearer both by that share and by that amount. */
    boolean isExceeded(long agreedCents, long chosenCents) {
        return isExceededOn(LocalDate.now(clock), agreedCents, chosenCents);
    }

    /** By what counted on that day, for what was decided then. */
    boolean isExceededOn(LocalDate day, long agreedCents, long chosenCents) {
        BigDecimal more = BigDecimal.valueOf(chosenCents).subtract(BigDecimal.valueOf(agreedCents));
        BigDecimal amount =
                parameters.valueOn(day, PurchasingParameters.ORDER_TOLERANCE).movePointRight(2);
        BigDecimal percent = parameters.valueOn(day, PurchasingParameters.ORDER_TOLERANCE_PERCENT);
        return more.compareTo(amount) > 0
                && more.multiply(HUNDRED).compareTo(percent.multiply(BigDecimal.valueOf(agreedCents))) > 0;
    }
}
