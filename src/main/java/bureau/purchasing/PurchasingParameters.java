package bureau.purchasing;

import bureau.parameters.Parameter;
import bureau.parameters.Parameter.Unit;
import bureau.parameters.ParameterSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the office may set for its purchases. */
@Component
class PurchasingParameters implements ParameterSet {

    /** By how much an order may be dearer than agreed to without asking again, as a share … */
    static final Parameter ORDER_TOLERANCE_PERCENT = Parameter.of("orderTolerancePercent", Unit.PERCENT, 5, 100);

    /** … and as an amount; only beyond both is asked. */
    static final Parameter ORDER_TOLERANCE = Parameter.of("orderTolerance", Unit.ROUBLES, 5_000, 10_000_000);

    /** From where on a request has to say what for. */
    static final Parameter JUSTIFICATION_FROM = Parameter.of("justificationFrom", Unit.ROUBLES, 15_000, 10_000_000);

    /** How long a supplier has to answer a claim. */
    static final Parameter CLAIM_HOURS = Parameter.of("claimHours", Unit.WORKING_HOURS, 80, 2_000);

    /** What an invoice may ask beyond the order's prices: this share of what is invoiced … */
    static final Parameter INVOICE_TOLERANCE_PERCENT = Parameter.of("invoiceTolerancePercent", Unit.PERCENT, 2, 100);

    /** … or this amount, whichever is less. */
    static final Parameter INVOICE_TOLERANCE = Parameter.of("invoiceTolerance", Unit.ROUBLES, 500, 10_000_000);

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ORDER_TOLERANCE_PERCENT,
                ORDER_TOLERANCE,
                JUSTIFICATION_FROM,
                CLAIM_HOURS,
                INVOICE_TOLERANCE_PERCENT,
                INVOICE_TOLERANCE);
    }
}
