package bureau.purchasing;

import bureau.budget.Budget;
import bureau.budget.BudgetItem;
import bureau.calendar.WorkingTime;
import bureau.people.People;
import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.stock.Catalogue;
import bureau.stock.CatalogueItem;
import bureau.stock.Stock;
import bureau.stock.StockItem;
import bureau.suppliers.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the office manager sees of a review: how each item that is short stands, and what is proposed. */
@Component
class StockReviewForms implements FormPrefill {

    private static final String CONFIRM = "confirmReorder";

    private final ReorderLines lines;
    private final Catalogue catalogue;
    private final Stock stock;
    private final Suppliers suppliers;
    private final Budget budget;
    private final People people;
    private final Messages messages;
    private final WorkingTime workingTime;
    private final Clock clock;
    private final ZoneId zone;

    StockReviewForms(
            ReorderLines lines,
            Catalogue catalogue,
            Stock stock,
            Suppliers suppliers,
            Budget budget,
            People people,
            Messages messages,
            WorkingTime workingTime,
            Clock clock,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.lines = lines;
        this.catalogue = catalogue;
        this.stock = stock;
        this.suppliers = suppliers;
        this.budget = budget;
        this.people = people;
        this.messages = messages;
        this.workingTime = workingTime;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean fills(String formId) {
        return formId.equals(CONFIRM);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Plain plain = new Plain(messages.reader(), zone);
        List<ReorderLine> all = lines.of(context.caseId());
        int longest = all.stream()
                .mapToInt(line -> stock.item(line.item()).orElseThrow().leadDays())
                .max()
                .orElse(0);
        return Map.of(
                "reorderLines",
                all.stream().map(line -> row(line, plain)).toList(),
                "budgetItems",
                budget.items().stream()
                        .map(each -> Map.of("value", String.valueOf(each.id()), "label", label(each, plain.language())))
                        .toList(),
                "needBy",
                workingTime.workingDay(LocalDate.now(clock).plusDays(longest)).toString(),
                "deliverTo",
                messages.text("stock.storeRoom"));
    }

    private Map<String, Object> row(ReorderLine line, Plain plain) {
        CatalogueItem goods = catalogue.item(line.item()).orElseThrow();
        StockItem kept = stock.item(line.item()).orElseThrow();
        Map<String, Object> row = new HashMap<>();
        row.put("item", line.item());
        row.put("name", goods.name(plain.language()) + ", " + goods.unit(plain.language()));
        row.put("supplierName", supplierName(line, plain.language()));
        row.put("onHand", plain.number(line.onHand()));
        row.put("bounds", plain.number(kept.minQuantity()) + " – " + plain.number(kept.maxQuantity()));
        row.put("onOrder", plain.number(line.onOrder()));
        row.put("used", plain.number(line.used()));
        row.put("quantity", line.proposed().stripTrailingZeros());
        row.put("dropped", false);
        // The item of the office's own department that is called like the goods, if there is one.
        budget.items().stream()
                .filter(each -> each.code().equals(goods.category()))
                .findFirst()
                .ifPresent(each -> row.put("budgetItem", String.valueOf(each.id())));
        return row;
    }

    private String supplierName(ReorderLine line, Language reader) {
        return suppliers
                .find(line.supplier())
                .map(supplier -> supplier.name(reader))
                .orElseGet(() -> messages.text("stock.anySupplier"));
    }

    private String label(BudgetItem item, Language reader) {
        String department = people.department(item.department())
                .map(each -> each.name(reader))
                .orElse("");
        return item.department() + " " + department + ": " + item.name(reader);
    }
}
