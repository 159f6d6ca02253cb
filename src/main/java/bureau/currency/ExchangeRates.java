package bureau.currency;

import bureau.calendar.WorkingTime;
import bureau.parameters.Parameters;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What currencies cost on a day, from the register of rates. A rate that is not there is never guessed. */
@Service
public class ExchangeRates {

    private final JdbcClient database;
    private final WorkingTime workingTime;
    private final Parameters parameters;

    ExchangeRates(JdbcClient database, WorkingTime workingTime, Parameters parameters) {
        this.database = database;
        this.workingTime = workingTime;
        this.parameters = parameters;
    }

    /** The last one published for that day or before it; empty where it is missing or too old, and somebody is to be asked. */
    public Optional<ExchangeRate> on(String currency, LocalDate day) {
        if (currency.equals(Currencies.ROUBLE)) {
            return Optional.of(ExchangeRate.ofRoubles(day));
        }
        return database.sql("""
                        select currency, units, rate, day from exchange_rate
                         where currency = ? and day <= ? order by day desc limit 1
                        """)
                .params(currency, day)
                .query(ExchangeRate.class)
                .optional()
                .filter(rate -> isFresh(rate, day));
    }

    public Optional<Converted> roubles(Amount amount, LocalDate day) {
        return on(amount.currency(), day).map(rate -> new Converted(amount, rate.cents(amount), rate));
    }

    private boolean isFresh(ExchangeRate rate, LocalDate day) {
        int most = parameters.valueOn(day, CurrencyParameters.RATE_AGE).intValue();
        return rate.day()
                        .plusDays(1)
                        .datesUntil(day.plusDays(1))
                        .filter(each -> workingTime.opening(each).isPresent())
                        .limit(most + 1L)
                        .count()
                <= most;
    }
}
