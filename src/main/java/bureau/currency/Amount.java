package bureau.currency;

import bureau.platform.language.Language;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money of some currency.
 *
 * @param minor in the currency's smallest unit: kopecks, cents, whole yen, thousandths of a dinar
 */
public record Amount(String currency, long minor) {

    public Amount {
        Currencies.places(currency);
    }

    /** @throws ArithmeticException when the currency has no such small parts */
    public static Amount of(String currency, BigDecimal units) {
        return new Amount(
                currency, units.movePointRight(Currencies.places(currency)).longValueExact());
    }

    public static Amount roubles(long cents) {
        return new Amount(Currencies.ROUBLE, cents);
    }

    public BigDecimal units() {
        return BigDecimal.valueOf(minor, Currencies.places(currency));
    }

    /** A share of it, rounded half up. */
    public Amount percent(int percent) {
        return new Amount(
                currency,
                BigDecimal.valueOf(minor)
                        .multiply(BigDecimal.valueOf(percent))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** As people read it: {@code 1 500,00 ₽}, {@code JPY 12,000}. */
    public String text(Language reader) {
        NumberFormat format = NumberFormat.getCurrencyInstance(reader.locale());
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Currencies.places(currency));
        format.setMaximumFractionDigits(Currencies.places(currency));
        return format.format(units());
    }
}
