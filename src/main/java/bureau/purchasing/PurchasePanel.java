package bureau.purchasing;

import bureau.approval.ApprovalPanel;
import bureau.budget.Budget;
import bureau.budget.BudgetItem;
import bureau.budget.BudgetState;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A purchase as its approver reads it. */
@Component
class PurchasePanel {

    private final PurchaseRequests requests;
    private final GoodsNames goods;
    private final Budget budget;
    private final People people;
    private final Messages messages;

    PurchasePanel(PurchaseRequests requests, GoodsNames goods, Budget budget, People people, Messages messages) {
        this.requests = requests;
        this.goods = goods;
        this.budget = budget;
        this.people = people;
        this.messages = messages;
    }

    ApprovalPanel of(PurchaseRequest request, Plain plain) {
        return new ApprovalPanel(
                request.number(),
                request.subject(),
                facts(request, plain),
                plain.money(request.amountCents()),
                requests.lines(request.caseId()).stream()
                        .filter(line -> line.toBuy().signum() > 0)
                        .map(line -> line(line, plain))
                        .toList(),
                budget(request, plain));
    }

    private String facts(PurchaseRequest request, Plain plain) {
        List<String> facts = new ArrayList<>();
        Person requester = people.get(request.requester());
        facts.add(text(plain, "requester", requester.name(plain.language()), requester.position(plain.language())));
        if (!request.author().equals(request.requester())) {
            facts.add(text(plain, "author", people.name(request.author(), plain.language())));
        }
        facts.add(text(plain, "need", plain.date(request.needBy()), request.deliverTo()));
        addIfThere(facts, plain, "justification", request.justification());
        addIfThere(facts, plain, "urgent", request.urgentReason());
        addIfThere(facts, plain, "soleSource", request.soleSourceReason());
        addIfThere(facts, plain, "overBudget", request.overBudgetReason());
        return String.join("\n\n", facts);
    }

    private void addIfThere(List<String> facts, Plain plain, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(text(plain, key, value));
        }
    }

    private ApprovalPanel.Line line(PurchaseLine line, Plain plain) {
        BigDecimal asked = line.quantity().subtract(line.fromStock());
        return new ApprovalPanel.Line(
                line.line(),
                goods.name(line, plain.language()),
                line.toBuy(),
                goods.quantity(asked, line, plain),
                goods.quantity(line.toBuy(), line, plain),
                plain.money(line.priceCents()),
                plain.money(line.sumCents()));
    }

    /** Without this request and with it, also where it is not set aside because the plan has less. */
    private List<ApprovalPanel.BudgetRow> budget(PurchaseRequest request, Plain plain) {
        BudgetState state = budget.state(request.budgetItem());
        long own = budget.reserved(request.budgetItem(), request.caseId());
        String item = budget.item(request.budgetItem())
                .map((BudgetItem each) -> each.name(plain.language()))
                .orElse("");
        return List.of(
                row(text(plain, "budgetBefore", item), state, -own, plain),
                row(text(plain, "budgetAfter", item), state, request.amountCents() - own, plain));
    }

    private static ApprovalPanel.BudgetRow row(String name, BudgetState state, long more, Plain plain) {
        return new ApprovalPanel.BudgetRow(
                name,
                plain.money(state.planCents()),
                plain.money(state.takenCents() + more),
                plain.money(state.freeCents() - more));
    }

    private String text(Plain plain, String key, Object... arguments) {
        return messages.text(plain.language(), "purchasing.approval." + key, arguments);
    }
}
