package bureau.purchasing;

import bureau.platform.variables.Variable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** The strings that the models of purchasing and the code share. */
final class PurchasingProcess {

    static final String KEY = "purchasing";

    /** Prefix of the numbers of requests and of orders. */
    static final String REQUESTS = "ЗАК";

    static final String ORDERS = "ЗПС";

    static final String WAYBILLS = "ТРН";

    static final String CLAIMS = "ПРЕТ";

    static final String WITHDRAWN = "purchasing.withdrawn";

    // what the request form asks
    static final Variable<String> NUMBER = Variable.text("number");
    static final Variable<String> STARTER = Variable.text("starter");
    static final Variable<String> REQUESTER = Variable.text("requester");
    static final Variable<String> SUBJECT = Variable.text("subject");
    static final Variable<String> CATEGORY = Variable.text("category");
    static final Variable<String> BUDGET_ITEM = Variable.text("budgetItem");
    static final Variable<LocalDate> NEED_BY = Variable.date("needBy");
    static final Variable<String> DELIVER_TO = Variable.text("deliverTo");
    static final Variable<String> JUSTIFICATION = Variable.text("justification");
    static final Variable<String> ON_BEHALF_OF = Variable.text("onBehalfOf");
    static final Variable<String> URGENT_REASON = Variable.text("urgentReason");
    static final Variable<String> PREFERRED_SUPPLIER = Variable.text("preferredSupplier");
    static final Variable<String> SOLE_SOURCE_REASON = Variable.text("soleSourceReason");
    static final Variable<JsonNode> LINES = Variable.json("lines");
    static final Variable<JsonNode> FILES = Variable.json("files");

    /** Whether what comes goes into the store; only said by what fills it up. */
    static final Variable<Boolean> FOR_STORE = Variable.flag("forStore");

    // what the decision table asks
    static final Variable<Long> AMOUNT_CENTS = Variable.number("amountCents");
    static final Variable<Boolean> FROM_CATALOGUE = Variable.flag("fromCatalogue");
    static final Variable<String> BUDGET_STATUS = Variable.text("budgetStatus");
    static final Variable<Long> OVER_BUDGET_PERCENT = Variable.number("overBudgetPercent");

    static final Variable<Boolean> SOLE_SOURCE = Variable.flag("soleSource");
    static final Variable<Boolean> NEEDS_CONTRACT = Variable.flag("needsContract");
    static final Variable<Boolean> DEARER_THAN_AGREED = Variable.flag("dearerThanAgreed");
    static final Variable<Boolean> URGENT = Variable.flag("urgent");

    /** Which of the case's orders a called process is about. */
    static final Variable<String> ORDER_NUMBER = Variable.text("orderNumber");

    // what the buyer and the receiver enter
    static final Variable<String> NO_SUPPLIER_REASON = Variable.text("noSupplierReason");
    static final Variable<String> ORDERED = Variable.text("ordered");
    static final Variable<Boolean> ORDER_ISSUED = Variable.flag("orderIssued");
    static final Variable<Long> PREPAYMENT_PERCENT = Variable.number("prepaymentPercent");
    static final Variable<JsonNode> ORDER_ROWS = Variable.json("orderRows");
    static final Variable<String> SUPPLIER = Variable.text("supplier");
    static final Variable<LocalDate> DELIVERY_DATE = Variable.date("deliveryDate");
    static final Variable<String> TERMS = Variable.text("terms");
    static final Variable<JsonNode> RECEIVED_LINES = Variable.json("receivedLines");
    static final Variable<String> DELIVERY_NOTE = Variable.text("deliveryNote");
    static final Variable<String> REMARK = Variable.text("remark");

    // beyond the budget
    static final Variable<String> OVER_BUDGET_ANSWER = Variable.text("overBudgetAnswer");
    static final Variable<String> OVER_BUDGET_REASON = Variable.text("overBudgetReason");
    static final Variable<String> TRANSFERRED = Variable.text("transferred");
    static final Variable<String> FROM_ITEM = Variable.text("fromItem");
    static final Variable<Long> TRANSFER_CENTS = Variable.number("transferCents");
    static final Variable<String> TRANSFER_REASON = Variable.text("transferReason");

    // the store
    static final Variable<Boolean> ANY_IN_STOCK = Variable.flag("anyInStock");
    static final Variable<JsonNode> STOCK_LINES = Variable.json("stockLines");
    static final Variable<String> STOCK_REMARK = Variable.text("stockRemark");

    static final Variable<Boolean> ANYTHING_TO_BUY = Variable.flag("anythingToBuy");
    static final Variable<Boolean> ANYTHING_UNORDERED = Variable.flag("anythingUnordered");
    static final Variable<String> BOUGHT = Variable.text("bought");

    /** The name of the mail to the requester. */
    static final Variable<String> NOTICE = Variable.text("notice");

    static final Variable<Boolean> ALL_ARRIVED = Variable.flag("allArrived");

    private PurchasingProcess() {}
}
