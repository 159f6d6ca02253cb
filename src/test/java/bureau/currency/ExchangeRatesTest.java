package bureau.currency;

import bureau.OfficeTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Which rate is in force on a day, over weekends and holidays too, and when there is none. */
@OfficeTest
class ExchangeRatesTest {

    @Autowired
    ExchangeRates rates;

    @Autowired
    JdbcClient database;

    /** The first of May 2026 is a Friday and a holiday; the office opens again on Monday the fourth. */
    @BeforeEach
    void publish() {
        add("2026-04-30", 100, "17.1000");
        add("2026-05-01", 100, "17.2500");
        add("2026-05-07", 10, "1.8000");
    }

    @AfterEach
    void forget() {
        database.sql("delete from exchange_rate where currency = 'ISK'").update();
        database.sql("delete from parameter_value where name = 'exchangeRateAge'")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-29, ",
        "2026-04-30, 2026-04-30",
        "2026-05-01, 2026-05-01",
        "2026-05-02, 2026-05-01",
        "2026-05-03, 2026-05-01",
        "2026-05-04, 2026-05-01",
        "2026-05-05, ",
        "2026-05-06, ",
        "2026-05-07, 2026-05-07",
        "2026-05-08, 2026-05-07",
        "2026-05-11, 2026-05-07",
        "2026-05-12, "
    })
    void lastOnePublishedCountsUntilItIsTooOld(LocalDate day, LocalDate published) {
        assertThat(rates.on("ISK", day).map(ExchangeRate::day).orElse(null)).isEqualTo(published);
    }

    @Test
    void amountIsConvertedByTheRateOfItsOwnDay() {
        Amount amount = new Amount("ISK", 12345);
        assertThat(rates.roubles(amount, LocalDate.of(2026, 5, 3))).hasValueSatisfying(converted -> {
            assertThat(converted.cents()).isEqualTo(212951);
            assertThat(converted.rate().rate()).isEqualByComparingTo("17.25");
        });
        assertThat(rates.roubles(amount, LocalDate.of(2026, 5, 8)).orElseThrow().cents())
                .isEqualTo(222210);
        assertThat(rates.roubles(amount, LocalDate.of(2026, 5, 5))).isEmpty();
    }

    @Test
    void roublesNeedNoRate() {
        assertThat(rates.roubles(Amount.roubles(100), LocalDate.of(2020, 1, 1))
                        .orElseThrow()
                        .cents())
                .isEqualTo(100);
    }

    @Test
    void officeMayLetARateGrowOlder() {
        database.sql("""
                        insert into parameter_value (name, valid_from, value, source)
                        values ('exchangeRateAge', date '2026-05-06', 3, 'Order 7')
                        """).update();
        assertThat(rates.on("ISK", LocalDate.of(2026, 5, 5)))
                .as("the old limit still counts on that day")
                .isEmpty();
        assertThat(rates.on("ISK", LocalDate.of(2026, 5, 6))).isPresent();
    }

    private void add(String day, int units, String rate) {
        database.sql("insert into exchange_rate (currency, day, units, rate) values ('ISK', ?, ?, ?)")
                .params(LocalDate.parse(day), units, new BigDecimal(rate))
                .update();
    }
}
