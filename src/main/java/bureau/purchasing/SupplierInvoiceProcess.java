package bureau.purchasing;

import bureau.platform.variables.Variable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** The strings that the model of a supplier's invoice and the code share. */
final class SupplierInvoiceProcess {

    static final String KEY = "supplier-invoice";

    /** Prefix of the office's numbers of invoices. */
    static final String INVOICES = "СЧП";

    /** The invoice is open to whoever holds this role. */
    static final String PAYABLES = "payables";

    static final String ORDER_MOVED = "purchasing.orderMoved";
    static final String ORDER_CLOSED = "purchasing.orderClosed";
    static final String INVOICE_CANCELLED = "purchasing.invoiceCancelled";
    static final String CREDIT_USED = "purchasing.creditUsed";

    /** What the order waits for. */
    static final String INVOICE_SETTLED = "purchasing.invoiceSettled";

    // what the paper says
    static final Variable<String> KIND = Variable.text("invoiceKind");
    static final Variable<String> INN = Variable.text("supplierInn");
    static final Variable<String> SUPPLIER_NUMBER = Variable.text("supplierNumber");
    static final Variable<LocalDate> SUPPLIER_DATE = Variable.date("supplierDate");
    static final Variable<LocalDate> DUE_ON = Variable.date("dueOn");
    static final Variable<Long> TOTAL = Variable.number("total");
    static final Variable<Long> VAT = Variable.number("vat");
    static final Variable<JsonNode> LINES = Variable.json("invoiceLines");
    static final Variable<JsonNode> FILES = Variable.json("files");

    // what people decide
    static final Variable<String> ENTRY = Variable.text("invoiceEntry");
    static final Variable<String> RESOLUTION = Variable.text("resolution");
    static final Variable<String> RELEASE = Variable.text("release");
    static final Variable<String> PAYMENT = Variable.text("payment");
    static final Variable<String> POSTING = Variable.text("posting");
    static final Variable<String> CANCELLATION = Variable.text("cancellation");
    static final Variable<String> REFUND = Variable.text("refund");
    static final Variable<String> REASON = Variable.text("reason");
    static final Variable<LocalDate> PAID_ON = Variable.date("paidOn");
    static final Variable<Long> AMOUNT = Variable.number("amount");
    static final Variable<String> REFERENCE = Variable.text("reference");
    static final Variable<String> OTHER_INVOICE = Variable.text("otherInvoice");

    // what the gateways ask
    static final Variable<Boolean> CREDIT_NOTE = Variable.flag("creditNote");
    static final Variable<Boolean> MATCHES = Variable.flag("matches");
    static final Variable<Long> LEFT_CENTS = Variable.number("leftCents");
    static final Variable<Long> CREDIT_CENTS = Variable.number("creditCents");
    static final Variable<Boolean> ORDER_IS_CLOSED = Variable.flag("orderClosed");
    static final Variable<String> PAY_BY = Variable.text("payBy");

    private SupplierInvoiceProcess() {}
}
