package bureau.currency;

import bureau.platform.language.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Amounts of currencies with two, three and no places, exactly and rounded once. */
class AmountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 14);

    @ParameterizedTest
    @CsvSource({
        "RUB, 1234.50, 123450",
        "USD, 0.01, 1",
        "JPY, 12000, 12000",
        "JPY, 12000.00, 12000",
        "KWD, 1.234, 1234",
        "EUR, -10.5, -1050"
    })
    void smallestUnitIsTheCurrencysOwn(String currency, BigDecimal units, long minor) {
        Amount amount = Amount.of(currency, units);
        assertThat(amount.minor()).isEqualTo(minor);
        assertThat(amount.units()).isEqualByComparingTo(units);
    }

    @ParameterizedTest
    @CsvSource({"RUB, 1.005", "JPY, 0.5", "KWD, 0.0001"})
    void partsThatACurrencyDoesNotHaveAreRefused(String currency, BigDecimal units) {
        assertThatThrownBy(() -> Amount.of(currency, units)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "XTS", "usd", "US", "ZZZ", ""})
    void whatNobodyPaysInIsNoCurrency(String code) {
        assertThat(Currencies.isOne(code)).isFalse();
        assertThatThrownBy(() -> new Amount(code, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // minor, currency, units, rate, kopecks
        "10000, USD, 1, 91.2345, 912345",
        "1, USD, 1, 91.2345, 91",
        "1, USD, 1, 0.5, 1",
        "1, USD, 1, 0.499999, 0",
        "-1, USD, 1, 0.5, -1",
        "12000, JPY, 100, 61.3342, 736010",
        "1, JPY, 100, 61.3342, 61",
        "1234, KWD, 1, 298.1001, 36786",
        "1000, KZT, 100, 17.5555, 176",
        "10000, HUF, 100, 24.995, 2500"
    })
    void roublesAreRoundedOnceAndHalfUp(long minor, String currency, int units, BigDecimal rate, long cents) {
        assertThat(new ExchangeRate(currency, units, rate, DAY).cents(new Amount(currency, minor)))
                .isEqualTo(cents);
    }

    @Test
    void conversionIsNeverMoreThanHalfAKopeckAway() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            String currency = new String[] {"USD", "JPY", "KWD"}[i % 3];
            Amount amount = new Amount(currency, random.nextInt(100_000_000));
            ExchangeRate rate = new ExchangeRate(
                    currency,
                    new int[] {1, 10, 100, 10_000}[random.nextInt(4)],
                    BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 6),
                    DAY);
            // cents × units − exact, in hundredths of roubles: no division, so nothing is rounded here
            BigDecimal off = BigDecimal.valueOf(rate.cents(amount), 2)
                    .multiply(BigDecimal.valueOf(rate.units()))
                    .subtract(amount.units().multiply(rate.rate()));
            assertThat(off.abs()).isLessThanOrEqualTo(new BigDecimal("0.005").multiply(new BigDecimal(rate.units())));
        }
    }

    @Test
    void aRateIsForItsOwnCurrency() {
        assertThatThrownBy(() -> new ExchangeRate("USD", 1, BigDecimal.TEN, DAY).cents(new Amount("EUR", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"100000, 50, 50000", "99999, 50, 50000", "99999, 30, 30000", "1, 50, 1", "1, 49, 0", "777, 0, 0"})
    void shareIsRoundedHalfUp(long minor, int percent, long share) {
        assertThat(new Amount("EUR", minor).percent(percent).minor()).isEqualTo(share);
    }

    @Test
    void peopleReadItWithThePlacesOfTheCurrency() {
        assertThat(new Amount("JPY", 12000).text(Language.EN))
                .contains("12,000")
                .doesNotContain(".");
        assertThat(new Amount("KWD", 1234).text(Language.RU)).contains("1,234");
        assertThat(Amount.roubles(150000).text(Language.RU).replace('\u00a0', ' '))
                .isEqualTo("1 500,00 ₽");
    }
}
