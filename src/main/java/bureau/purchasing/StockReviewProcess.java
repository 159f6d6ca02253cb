package bureau.purchasing;

import bureau.platform.variables.Variable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** The strings that the review of the stock shares with its model. */
final class StockReviewProcess {

    /** Starts a purchase from outside, with the same values as its form. */
    static final String PURCHASE_NEEDED = "purchasing.purchaseNeeded";

    /** For whom a purchase is, when nobody fills in the form. */
    static final Variable<String> STARTER = Variable.text("starter");

    static final Variable<Boolean> ANYTHING_SHORT = Variable.flag("anythingShort");

    // what the office manager enters
    static final Variable<JsonNode> REORDER_LINES = Variable.json("reorderLines");
    static final Variable<LocalDate> NEED_BY = PurchasingProcess.NEED_BY;
    static final Variable<String> DELIVER_TO = PurchasingProcess.DELIVER_TO;

    private StockReviewProcess() {}
}
