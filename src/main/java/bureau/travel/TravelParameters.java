package bureau.travel;

import bureau.parameters.Parameter;
import bureau.parameters.Parameter.Unit;
import bureau.parameters.ParameterSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the office may set for its trips. */
@Component
class TravelParameters implements ParameterSet {

    private static final long MOST = 1_000_000;

    /** What is paid for a day of a trip, and up to where no tax is due on it. */
    static final Parameter PER_DIEM_HOME = Parameter.of("perDiemHome", Unit.ROUBLES, 1_000, MOST);

    static final Parameter PER_DIEM_HOME_TAX_FREE = Parameter.of("perDiemHomeTaxFree", Unit.ROUBLES, 700, MOST);
    static final Parameter PER_DIEM_ABROAD = Parameter.of("perDiemAbroad", Unit.ROUBLES, 4_500, MOST);
    static final Parameter PER_DIEM_ABROAD_TAX_FREE = Parameter.of("perDiemAbroadTaxFree", Unit.ROUBLES, 2_500, MOST);

    /** What a night may cost before it is shown to those who agree; which city has which, a decision table says. */
    static final Parameter NIGHT_IN_A_CAPITAL = Parameter.of("nightInACapital", Unit.ROUBLES, 8_000, MOST);

    static final Parameter NIGHT_ELSEWHERE = Parameter.of("nightElsewhere", Unit.ROUBLES, 5_000, MOST);

    /** How long before a trip it is to be asked for. */
    static final Parameter LEAD_HOME = Parameter.of("tripLeadHome", Unit.WORKING_DAYS, 5, 250);

    static final Parameter LEAD_ABROAD = Parameter.of("tripLeadAbroad", Unit.WORKING_DAYS, 15, 250);

    /** How long after a trip there is to account for it. */
    static final Parameter REPORT_DUE = Parameter.of("expenseReportDue", Unit.WORKING_DAYS, 3, 250);

    /** By how much a booking may be dearer than estimated without asking again. */
    static final Parameter BOOKING_OVERRUN = Parameter.of("bookingOverrunPercent", Unit.PERCENT, 10, 100);

    @Override
    public List<Parameter> parameters() {
        return List.of(
                PER_DIEM_HOME,
                PER_DIEM_HOME_TAX_FREE,
                PER_DIEM_ABROAD,
                PER_DIEM_ABROAD_TAX_FREE,
                NIGHT_IN_A_CAPITAL,
                NIGHT_ELSEWHERE,
                LEAD_HOME,
                LEAD_ABROAD,
                REPORT_DUE,
                BOOKING_OVERRUN);
    }
}
