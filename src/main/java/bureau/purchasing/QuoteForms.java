package bureau.purchasing;

import bureau.documents.Documents;
import bureau.people.People;
import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.suppliers.Supplier;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms of a price request show: what is asked for, who was asked, what was offered and what it is worth. */
@Component
class QuoteForms implements FormPrefill {

    private static final String SELECT = "selectSuppliers";
    private static final String ENTER = "enterQuotation";
    private static final String FEWER = "acceptFewerQuotes";
    private static final String CHOOSE = "chooseSupplier";

    private final PurchaseRequests requests;
    private final PriceRequests priceRequests;
    private final Quotations quotations;
    private final QuoteChoice choice;
    private final QuoteTables tables;
    private final Bidders bidders;
    private final Documents documents;
    private final People people;
    private final Messages messages;
    private final TaskService tasks;
    private final ZoneId zone;

    QuoteForms(
            PurchaseRequests requests,
            PriceRequests priceRequests,
            Quotations quotations,
            QuoteChoice choice,
            QuoteTables tables,
            Bidders bidders,
            Documents documents,
            People people,
            Messages messages,
            @Lazy TaskService tasks,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.priceRequests = priceRequests;
        this.quotations = quotations;
        this.choice = choice;
        this.tables = tables;
        this.bidders = bidders;
        this.documents = documents;
        this.people = people;
        this.messages = messages;
        this.tasks = tasks;
        this.zone = zone;
    }

    @Override
    public boolean fills(String formId) {
        return Set.of(SELECT, ENTER, FEWER, CHOOSE).contains(formId);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Plain plain = new Plain(messages.reader(), zone);
        PurchaseRequest request = requests.get(context.caseId());
        PriceRequest prices = priceRequests.current(context.caseId());
        Map<String, Object> data = new HashMap<>();
        data.put("number", request.number());
        data.put("subject", request.subject());
        data.put("requesterName", people.name(request.requester(), plain.language()));
        data.put("needByText", plain.date(request.needBy()));
        data.put("deliverTo", request.deliverTo());
        data.put("minQuotes", String.valueOf(prices.minQuotes()));
        data.put("lineRows", tables.lines(request.caseId(), plain));
        data.put("askedRows", tables.asked(request.caseId(), plain));
        data.put("quoteRows", tables.quotations(request.caseId(), plain));
        data.put(
                "documents",
                documents.list(request.caseId()).stream()
                        .map(each -> Map.of(
                                "documentId", each.id().toString(), "metadata", Map.of("fileName", each.fileName())))
                        .toList());
        switch (context.formId()) {
            case SELECT -> putSelection(data, prices, plain);
            case ENTER -> putAnswer(data, context, prices, plain);
            case FEWER -> {
                data.put("quotesCount", String.valueOf(choice.standing(prices).size()));
                // What was decided the time before is no proposal.
                data.put(PriceRequestProcess.GO_ON.name(), null);
            }
            case CHOOSE -> putChoice(data, prices, plain);
            default -> {}
        }
        return data;
    }

    private void putSelection(Map<String, Object> data, PriceRequest prices, Plain plain) {
        data.put("suppliers", choices(priceRequests.askable(prices.caseId()), plain));
        data.put("toAsk", String.valueOf(prices.minQuotes() + 1));
        data.put("questions", prices.questions());
        data.put(
                PriceRequestProcess.ANSWER_UNTIL.name(),
                priceRequests.workingDay(prices.answerDays()).toString());
    }

    private void putAnswer(Map<String, Object> data, FormContext context, PriceRequest prices, Plain plain) {
        String supplier = (String) tasks.getVariable(context.taskId(), PurchasingProcess.SUPPLIER.name());
        AskedSupplier asked = priceRequests.asked(context.caseId(), supplier);
        Quotation before = quotations.of(prices).stream()
                .filter(each -> each.supplier().equals(supplier))
                .findFirst()
                .orElse(null);
        data.put("supplierName", bidders.get(supplier).name(plain.language()));
        data.put("requestNumber", asked.number());
        data.put("answerUntilText", plain.date(asked.answerUntil()));
        data.put("quotedLines", tables.linesToQuote(context.caseId(), before, plain));
        data.put(PriceRequestProcess.ANSWER.name(), null);
        if (before != null) {
            data.put("deliveryDays", before.deliveryDays());
            data.put("paymentDays", before.paymentDays());
            data.put("prepaymentPercent", before.prepaymentPercent());
            data.put("validUntil", before.validUntil().toString());
            data.put("remark", before.remark());
        }
    }

    private void putChoice(Map<String, Object> data, PriceRequest prices, Plain plain) {
        List<Quotation> standing = choice.standing(prices);
        data.put("scoreRows", tables.scores(prices, standing, plain));
        data.put(PriceRequestProcess.CHOICES.name(), tables.choices(prices, standing, plain));
        data.put(
                "bidders",
                choices(
                        standing.stream()
                                .map(each -> bidders.get(each.supplier()))
                                .toList(),
                        plain));
        data.put(PriceRequestProcess.QUOTE_OUTCOME.name(), null);
        data.put(
                PriceRequestProcess.ANSWER_UNTIL.name(),
                priceRequests.workingDay(prices.answerDays()).toString());
    }

    private static List<Map<String, Object>> choices(List<Supplier> suppliers, Plain plain) {
        return suppliers.stream()
                .map(each -> {
                    Map<String, Object> option = new LinkedHashMap<>();
                    option.put("value", each.id());
                    option.put("label", each.name(plain.language()));
                    return option;
                })
                .toList();
    }
}
