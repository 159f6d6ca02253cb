package bureau.purchasing;

import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.suppliers.Suppliers;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms of an order show: the order, its lines as they stand, the deliveries and the claim. */
@Component
class OrderForms implements FormPrefill {

    private static final Set<String> FORMS = Set.of(
            "recordConfirmation",
            "receiveGoods",
            "acceptServices",
            "settleClaim",
            "changeOrder",
            "cancelReceipt",
            "updateConfirmation",
            "cancelOrder",
            "rateSupplier");

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final Claims claims;
    private final GoodsNames goods;
    private final WhatIsWrong wrong;
    private final Suppliers suppliers;
    private final TaskService tasks;
    private final Messages messages;
    private final ZoneId zone;

    /** The engine asks for the forms while it starts, hence lazy. */
    OrderForms(
            PurchaseRequests requests,
            PurchaseOrders orders,
            Receipts receipts,
            Claims claims,
            GoodsNames goods,
            WhatIsWrong wrong,
            Suppliers suppliers,
            @Lazy TaskService tasks,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.orders = orders;
        this.receipts = receipts;
        this.claims = claims;
        this.goods = goods;
        this.wrong = wrong;
        this.suppliers = suppliers;
        this.tasks = tasks;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public boolean fills(String formId) {
        return FORMS.contains(formId);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Plain plain = new Plain(messages.reader(), zone);
        String number = (String) tasks.getVariable(context.taskId(), PurchasingProcess.ORDER_NUMBER.name());
        // The order must be one of the case to which the task belongs.
        PurchaseOrder order = orders.get(context.caseId(), number);
        Map<String, Object> data = head(order, plain);
        switch (context.formId()) {
            case "recordConfirmation", "updateConfirmation" ->
                data.put("promisedDate", order.awaitedOn().toString());
            case "receiveGoods" -> data.put("receivedLines", outstanding(number, line -> !line.service(), plain));
            case "acceptServices" -> data.put("acceptedServices", outstanding(number, OrderLine::service, plain));
            case "changeOrder" -> putChange(data, order, plain);
            case "settleClaim" -> putClaim(data, order, context.taskId(), plain);
            case "cancelReceipt" -> putReceipts(data, number, plain);
            default -> {}
        }
        return data;
    }

    private Map<String, Object> head(PurchaseOrder order, Plain plain) {
        PurchaseRequest request = requests.get(order.caseId());
        Map<String, Object> data = new HashMap<>();
        data.put("orderNumber", order.number());
        data.put("subject", request.subject());
        data.put("deliverTo", request.deliverTo());
        data.put("supplierName", suppliers.find(order.supplier()).orElseThrow().name(plain.language()));
        data.put("deliveryDateText", plain.date(order.awaitedOn()));
        data.put("totalText", plain.money(order.totalCents()));
        return data;
    }

    private List<Map<String, Object>> outstanding(String number, Predicate<OrderLine> which, Plain plain) {
        return orders.lines(number).stream()
                .filter(which)
                .filter(line -> line.outstanding().signum() > 0)
                .map(line -> Map.<String, Object>of(
                        "line", line.line(),
                        "name", goods.name(line),
                        "outstanding", goods.quantity(line.outstanding(), line, plain)))
                .toList();
    }

    private void putChange(Map<String, Object> data, PurchaseOrder order, Plain plain) {
        data.put("newDate", order.awaitedOn().toString());
        data.put(
                "changedLines",
                orders.lines(order.number()).stream()
                        .map(line -> {
                            Map<String, Object> row = new LinkedHashMap<>();
                            row.put("line", line.line());
                            row.put("name", goods.name(line));
                            row.put("accepted", goods.quantity(line.accepted(), line, plain));
                            row.put("quantity", line.quantity());
                            row.put("price", line.priceCents());
                            return row;
                        })
                        .toList());
    }

    private void putClaim(Map<String, Object> data, PurchaseOrder order, String taskId, Plain plain) {
        long receipt = ((Number) tasks.getVariable(taskId, OrderProcess.RECEIPT.name())).longValue();
        Claim claim = claims.of(receipt).orElseThrow();
        Map<Integer, OrderLine> lines = lines(order.number());
        data.put("claimNumber", claim.number());
        data.put("answerByText", plain.date(claim.answerBy()));
        data.put(
                "rejectedRows",
                receipts.get(order.number(), receipt).lines().stream()
                        .filter(line -> line.claimed().signum() > 0)
                        .map(line -> Map.<String, Object>of(
                                "name", goods.name(lines.get(line.line())),
                                "quantity", goods.quantity(line.claimed(), lines.get(line.line()), plain),
                                "reason", wrong.of(line, plain.language()),
                                "sum",
                                        plain.money(PurchaseLine.sumCents(
                                                line.claimed(),
                                                lines.get(line.line()).priceCents()))))
                        .toList());
    }

    private void putReceipts(Map<String, Object> data, String number, Plain plain) {
        Map<Integer, OrderLine> lines = lines(number);
        data.put(
                "receipts",
                receipts.standing(number).stream()
                        .map(receipt -> Map.of(
                                "value",
                                String.valueOf(receipt.id()),
                                "label",
                                receipt.deliveryNote() + ", " + plain.moment(receipt.at()) + ": "
                                        + receipt.lines().stream()
                                                .map(line -> goods.name(lines.get(line.line())) + " "
                                                        + plain.number(line.accepted()))
                                                .collect(Collectors.joining("; "))))
                        .toList());
    }

    private Map<Integer, OrderLine> lines(String number) {
        return orders.lines(number).stream().collect(Collectors.toMap(OrderLine::line, line -> line));
    }
}
