package bureau.travel;

import bureau.currency.Amount;
import bureau.parameters.Parameter;
import bureau.parameters.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The norms of the office: parameters at home and abroad, and a register of the countries that have their own, because there
 * are many of them, in many currencies, and they come as files.
 */
@Repository
class PerDiemNorms {

    private record Row(String currency, BigDecimal amount) {}

    private final JdbcClient database;
    private final Parameters parameters;

    PerDiemNorms(JdbcClient database, Parameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    DayNorm on(LocalDate day, String country) {
        if (country.equals(Place.HOME)) {
            return new DayNorm(
                    Amount.roubles(cents(day, TravelParameters.PER_DIEM_HOME)),
                    cents(day, TravelParameters.PER_DIEM_HOME_TAX_FREE));
        }
        Amount office = database.sql("""
                        select currency, amount from per_diem_norm where country = ? and valid_from <= ?
                         order by valid_from desc limit 1
                        """)
                .params(country, day)
                .query(Row.class)
                .optional()
                .map(row -> Amount.of(row.currency(), row.amount()))
                .orElseGet(() -> Amount.roubles(cents(day, TravelParameters.PER_DIEM_ABROAD)));
        return new DayNorm(office, cents(day, TravelParameters.PER_DIEM_ABROAD_TAX_FREE));
    }

    private long cents(LocalDate day, Parameter norm) {
        return parameters.valueOn(day, norm).movePointRight(2).longValueExact();
    }
}
