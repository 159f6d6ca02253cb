package bureau.purchasing;

import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.stock.Stock;
import bureau.stock.StockItem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the store's forms show. */
@Component
class StockForms implements FormPrefill {

    private static final String ISSUE = "issueFromStock";
    private static final String CONFIRM = "confirmStockReceipt";
    private static final String CORRECT = "correctStockIssue";

    private final PurchaseRequests requests;
    private final RequestFacts facts;
    private final GoodsNames goods;
    private final StockIssues issues;
    private final Stock stock;
    private final Messages messages;
    private final ZoneId zone;

    StockForms(
            PurchaseRequests requests,
            RequestFacts facts,
            GoodsNames goods,
            StockIssues issues,
            Stock stock,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.facts = facts;
        this.goods = goods;
        this.issues = issues;
        this.stock = stock;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public boolean fills(String formId) {
        return Set.of(ISSUE, CONFIRM, CORRECT).contains(formId);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Plain plain = new Plain(messages.reader(), zone);
        Map<String, Object> data = new HashMap<>();
        facts.put(data, requests.get(context.caseId()), plain);
        List<PurchaseLine> served = issues.servedLines(context.caseId());
        switch (context.formId()) {
            case ISSUE ->
                data.put(
                        "stockLines",
                        issues.setAside(context.caseId()).stream()
                                .map(each -> toGiveOut(each, plain))
                                .toList());
            case CONFIRM ->
                data.put(
                        "issuedRows",
                        served.stream()
                                .map(line -> Map.of(
                                        "name", goods.name(line, plain.language()),
                                        "quantity", quantity(line, line.fromStock(), plain)))
                                .toList());
            default ->
                data.put(
                        "stockLines",
                        served.stream().map(line -> givenOut(line, plain)).toList());
        }
        return data;
    }

    private Map<String, Object> toGiveOut(StockIssues.Line each, Plain plain) {
        Map<String, Object> row = row(each.line(), plain);
        row.put(
                "location",
                stock.item(each.line().catalogueItem()).map(StockItem::location).orElse(""));
        row.put("asked", quantity(each.line(), each.line().toBuy(), plain));
        row.put("setAside", quantity(each.line(), each.setAside(), plain));
        row.put("issued", each.setAside());
        return row;
    }

    private Map<String, Object> givenOut(PurchaseLine line, Plain plain) {
        Map<String, Object> row = row(line, plain);
        row.put("booked", quantity(line, line.fromStock(), plain));
        row.put("received", line.fromStock());
        return row;
    }

    private Map<String, Object> row(PurchaseLine line, Plain plain) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", line.line());
        row.put("name", goods.name(line, plain.language()));
        return row;
    }

    private String quantity(PurchaseLine line, BigDecimal quantity, Plain plain) {
        return goods.quantity(quantity, line, plain);
    }
}
