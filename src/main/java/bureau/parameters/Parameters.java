package bureau.parameters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What counts on a day. Whoever decides asks once and keeps the answer, so that later values change nothing decided. */
@Service
public class Parameters {

    private final JdbcClient database;
    private final ObjectProvider<ParameterSet> sets;
    private final Clock clock;

    Parameters(JdbcClient database, ObjectProvider<ParameterSet> sets, Clock clock) {
        this.database = database;
        this.sets = sets;
        this.clock = clock;
    }

    public List<Parameter> all() {
        return sets.orderedStream().flatMap(each -> each.parameters().stream()).toList();
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public Parameter named(String name) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no parameter " + name));
    }

    public BigDecimal value(Parameter parameter) {
        return valueOn(LocalDate.now(clock), parameter);
    }

    /** The last one that was to begin by that day. */
    public BigDecimal valueOn(LocalDate day, Parameter parameter) {
        return database.sql("""
                        select value from parameter_value where name = ? and valid_from <= ?
                         order by valid_from desc limit 1
                        """)
                .params(parameter.name(), day)
                .query(BigDecimal.class)
                .optional()
                .orElse(parameter.initial());
    }

    /** Of a parameter in roubles. */
    public long cents(Parameter parameter) {
        return value(parameter).movePointRight(2).longValueExact();
    }

    /** Of a term in hours. */
    public Duration hours(Parameter parameter) {
        return Duration.ofMinutes(
                value(parameter).multiply(BigDecimal.valueOf(60)).longValue());
    }

    /** Of a parameter that counts something; parts of one are cut off. */
    public int whole(Parameter parameter) {
        return whole(value(parameter));
    }

    public int wholeOn(LocalDate day, Parameter parameter) {
        return whole(valueOn(day, parameter));
    }

    private static int whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.DOWN).intValueExact();
    }
}
