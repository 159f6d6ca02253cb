package bureau.currency;

import bureau.parameters.Parameter;
import bureau.parameters.Parameter.Unit;
import bureau.parameters.ParameterSet;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CurrencyParameters implements ParameterSet {

    /** For weekends and holidays nothing is published, so only working days make a rate older. */
    static final Parameter RATE_AGE = Parameter.of("exchangeRateAge", Unit.WORKING_DAYS, 1, 10);

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE_AGE);
    }
}
