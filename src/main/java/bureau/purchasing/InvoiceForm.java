package bureau.purchasing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Reads what the form of an invoice left in the case, and clears it away: the records live in our tables. */
@Component
class InvoiceForm {

    private final PurchaseOrders orders;

    InvoiceForm(PurchaseOrders orders) {
        this.orders = orders;
    }

    InvoiceEntry take(VariableScope scope) {
        return take(
                scope,
                PurchasingProcess.ORDER_NUMBER.get(scope),
                InvoiceKind.valueOf(SupplierInvoiceProcess.KIND.get(scope)));
    }

    /** For a correction, where order and kind are known. */
    InvoiceEntry take(VariableScope scope, String orderNumber, InvoiceKind kind) {
        InvoiceEntry entry = new InvoiceEntry(
                orderNumber,
                kind,
                SupplierInvoiceProcess.INN.get(scope),
                SupplierInvoiceProcess.SUPPLIER_NUMBER.get(scope),
                SupplierInvoiceProcess.SUPPLIER_DATE.get(scope),
                SupplierInvoiceProcess.DUE_ON.find(scope).orElse(null),
                SupplierInvoiceProcess.TOTAL.get(scope),
                SupplierInvoiceProcess.VAT.find(scope).orElse(0L),
                rows(SupplierInvoiceProcess.LINES.find(scope).orElse(null))
                        .map(row -> line(row, orderNumber))
                        .toList(),
                rows(SupplierInvoiceProcess.FILES.find(scope).orElse(null))
                        .map(JsonNode::asText)
                        .map(UUID::fromString)
                        .toList());
        List.of(
                        SupplierInvoiceProcess.KIND,
                        SupplierInvoiceProcess.INN,
                        SupplierInvoiceProcess.SUPPLIER_NUMBER,
                        SupplierInvoiceProcess.SUPPLIER_DATE,
                        SupplierInvoiceProcess.DUE_ON,
                        SupplierInvoiceProcess.TOTAL,
                        SupplierInvoiceProcess.VAT,
                        SupplierInvoiceProcess.LINES,
                        SupplierInvoiceProcess.FILES)
                .forEach(variable -> variable.remove(scope));
        return entry;
    }

    /** A line is chosen as {@code <order>/<line>}; of another order it is none. */
    private InvoiceLine line(JsonNode row, String orderNumber) {
        String chosen = row.path("orderLine").asText();
        int slash = chosen.lastIndexOf('/');
        boolean ours = slash > 0 && chosen.substring(0, slash).equals(orderNumber);
        int line = ours ? Integer.parseInt(chosen.substring(slash + 1)) : 0;
        long price = row.hasNonNull("price")
                ? row.get("price").asLong()
                : orders.lines(orderNumber).stream()
                        .filter(each -> each.line() == line)
                        .mapToLong(OrderLine::priceCents)
                        .findFirst()
                        .orElse(0);
        return new InvoiceLine(line, new BigDecimal(row.path("quantity").asText()), price);
    }

    private static Stream<JsonNode> rows(JsonNode list) {
        return list == null ? Stream.empty() : StreamSupport.stream(list.spliterator(), false);
    }
}
