package bureau.currency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What so many units of a currency cost.
 *
 * @param rate roubles, exactly as published
 * @param day for which it was published
 */
public record ExchangeRate(String currency, int units, BigDecimal rate, LocalDate day) {

    static ExchangeRate ofRoubles(LocalDate day) {
        return new ExchangeRate(Currencies.ROUBLE, 1, BigDecimal.ONE, day);
    }

    /** Kopecks, rounded once and half up. */
    public long cents(Amount amount) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalArgumentException(amount.currency() + " has no rate in " + currency);
        }
        return amount.units()
                .multiply(rate)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(units), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
