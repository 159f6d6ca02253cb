package bureau.purchasing;

import bureau.platform.language.Messages;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts a purchase for the store as if the office manager had filled in the form. */
@Component
class PurchaseStarts {

    private final RuntimeService runtime;
    private final Suppliers suppliers;
    private final Messages messages;

    PurchaseStarts(@Lazy RuntimeService runtime, Suppliers suppliers, Messages messages) {
        this.runtime = runtime;
        this.suppliers = suppliers;
        this.messages = messages;
    }

    /** @return the new case */
    String start(Replenishment purchase) {
        // A supplier who was blocked since then is not asked for, so that the purchase can begin.
        Optional<Supplier> supplier = suppliers.find(purchase.supplier()).filter(each -> !each.blocked());
        String from =
                supplier.map(each -> each.name(messages.office())).orElseGet(() -> messages.text("stock.anySupplier"));
        Map<String, Object> form = new HashMap<>();
        form.put(StockReviewProcess.STARTER.name(), purchase.person());
        form.put(PurchasingProcess.SUBJECT.name(), messages.text("stock.purchaseSubject", from));
        supplier.ifPresent(each -> form.put(PurchasingProcess.PREFERRED_SUPPLIER.name(), each.id()));
        form.put(PurchasingProcess.CATEGORY.name(), purchase.category());
        form.put(PurchasingProcess.BUDGET_ITEM.name(), String.valueOf(purchase.budgetItem()));
        form.put(PurchasingProcess.NEED_BY.name(), purchase.needBy().toString());
        form.put(PurchasingProcess.DELIVER_TO.name(), purchase.deliverTo());
        form.put(PurchasingProcess.JUSTIFICATION.name(), messages.text("stock.purchaseJustification"));
        form.put(PurchasingProcess.FOR_STORE.name(), true);
        form.put(
                PurchasingProcess.LINES.name(),
                SpinValues.jsonValue(lines(purchase).toString()).create());
        return runtime.createMessageCorrelation(StockReviewProcess.PURCHASE_NEEDED)
                .setVariables(form)
                .correlateStartMessage()
                .getId();
    }

    private static ArrayNode lines(Replenishment purchase) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        purchase.quantities()
                .forEach((item, quantity) -> lines.addObject().put("item", item).put("quantity", quantity));
        return lines;
    }
}
