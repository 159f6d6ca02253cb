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

    /** Value added tax: of an order on the day it was placed, of an invoice on the day that it bears. */
    static final Parameter VAT_PERCENT = Parameter.of("vatPercent", Unit.WHOLE_PERCENT, 22, 100);

    /** Each thing that costs more gets an equipment card; on the day on which it is received. */
    static final Parameter CAPITAL_LIMIT = Parameter.of("capitalLimit", Unit.ROUBLES, 100_000, 100_000_000);

    /** Time to answer an order before the supplier is reminded; when the wait begins. */
    static final Parameter CONFIRMATION_HOURS = Parameter.of("confirmationHours", Unit.WORKING_HOURS, 8, 2_000);

    /** After how long a late delivery is asked for again; when the wait begins. */
    static final Parameter DELIVERY_REMINDER_DAYS = Parameter.of("deliveryReminderDays", Unit.WORKING_DAYS, 2, 100);

    /** How long a supplier can be rated; when the task comes. */
    static final Parameter RATING_DAYS = Parameter.of("ratingDays", Unit.WORKING_DAYS, 5, 250);

    /** After how long silence means that the goods from the store have come; when the task comes. */
    static final Parameter STOCK_RECEIPT_DAYS = Parameter.of("stockReceiptDays", Unit.WORKING_DAYS, 3, 100);

    /** Until a new supplier says better; on the day on which he is entered. */
    static final Parameter USUAL_DELIVERY_DAYS = Parameter.of("usualDeliveryDays", Unit.DAYS, 7, 365);

    /** How far away the last day for quotations may be; when suppliers are selected. */
    static final Parameter LONGEST_ANSWER_DAYS = Parameter.of("longestAnswerDays", Unit.DAYS, 60, 365);

    /** More than so many times the store's maximum is taken for a slip; when the proposal is confirmed. */
    static final Parameter REORDER_LIMIT = Parameter.of("reorderLimit", Unit.TIMES, 10, 1_000);

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ORDER_TOLERANCE_PERCENT,
                ORDER_TOLERANCE,
                JUSTIFICATION_FROM,
                CLAIM_HOURS,
                INVOICE_TOLERANCE_PERCENT,
                INVOICE_TOLERANCE,
                VAT_PERCENT,
                CAPITAL_LIMIT,
                CONFIRMATION_HOURS,
                DELIVERY_REMINDER_DAYS,
                RATING_DAYS,
                STOCK_RECEIPT_DAYS,
                USUAL_DELIVERY_DAYS,
                LONGEST_ANSWER_DAYS,
                REORDER_LIMIT);
    }
}
