package bureau.purchasing;

import bureau.budget.Budget;
import bureau.budget.BudgetItem;
import bureau.budget.BudgetState;
import bureau.people.People;
import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the forms show where the budget does not suffice. */
@Component
class BudgetForms implements FormPrefill {

    private static final String JUSTIFY = "justifyOverBudget";
    private static final String TRANSFER = "transferBudget";

    private final PurchaseRequests requests;
    private final RequestFacts facts;
    private final PurchaseMoney money;
    private final Budget budget;
    private final People people;
    private final Messages messages;
    private final ZoneId zone;

    BudgetForms(
            PurchaseRequests requests,
            RequestFacts facts,
            PurchaseMoney money,
            Budget budget,
            People people,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.facts = facts;
        this.money = money;
        this.budget = budget;
        this.people = people;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public boolean fills(String formId) {
        return Set.of(JUSTIFY, TRANSFER).contains(formId);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Plain plain = new Plain(messages.reader(), zone);
        PurchaseRequest request = requests.get(context.caseId());
        Map<String, Object> data = new HashMap<>();
        facts.put(data, request, plain);
        BudgetItem item = budget.item(request.budgetItem()).orElseThrow();
        BudgetState state = budget.state(item.id());
        data.put("budgetItemName", name(item, plain));
        data.put("budgetPlan", plain.money(state.planCents()));
        data.put("budgetTaken", plain.money(state.takenCents()));
        data.put("budgetFree", plain.money(state.freeCents()));
        data.put("budgetMissing", plain.money(Math.max(0, money.unorderedCents(request.caseId()) - state.freeCents())));
        data.put("overBudgetReason", request.overBudgetReason());
        data.put("overBudgetReasonText", request.overBudgetReason() == null ? "" : request.overBudgetReason());
        if (context.formId().equals(TRANSFER)) {
            data.put("itemsWithMoney", itemsWithMoney(item, plain));
        }
        return data;
    }

    /** Every other item of the year that has something left, with what it has. */
    private List<Map<String, String>> itemsWithMoney(BudgetItem poor, Plain plain) {
        return FormChoices.of(
                budget.items().stream()
                        .filter(each -> each.id() != poor.id()
                                && budget.state(each.id()).freeCents() > 0)
                        .toList(),
                each -> String.valueOf(each.id()),
                each -> name(each, plain) + " — "
                        + plain.money(budget.state(each.id()).freeCents()));
    }

    private String name(BudgetItem item, Plain plain) {
        return item.department() + " "
                + people.department(item.department())
                        .map(department -> department.name(plain.language()))
                        .orElse("")
                + ": " + item.name(plain.language());
    }
}
