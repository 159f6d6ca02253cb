package bureau.purchasing;

import bureau.approval.ApprovalPanel;
import bureau.budget.Budget;
import bureau.budget.BudgetItem;
import bureau.budget.BudgetState;
import bureau.people.People;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.suppliers.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A dearer change of an order as its approver reads it: only the lines that are different. */
@Component
class OrderAgreementPanel {

    private final ProposalRows rows;
    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final OrderFacts facts;
    private final Suppliers suppliers;
    private final Budget budget;
    private final People people;
    private final Messages messages;

    OrderAgreementPanel(
            ProposalRows rows,
            PurchaseRequests requests,
            PurchaseOrders orders,
            OrderFacts facts,
            Suppliers suppliers,
            Budget budget,
            People people,
            Messages messages) {
        this.rows = rows;
        this.requests = requests;
        this.orders = orders;
        this.facts = facts;
        this.suppliers = suppliers;
        this.budget = budget;
        this.people = people;
        this.messages = messages;
    }

    ApprovalPanel of(OrderProposal proposal, Plain plain) {
        PurchaseOrder order = orders.get(proposal.caseId(), proposal.orderNumber());
        PurchaseRequest request = requests.get(proposal.caseId());
        Map<Integer, OrderLine> ordered =
                orders.lines(order.number()).stream().collect(Collectors.toMap(OrderLine::line, line -> line));
        List<OrderProposal.Line> changed = rows.lines(proposal.id());
        return new ApprovalPanel(
                order.number(),
                request.subject(),
                facts(proposal, order, changed, ordered, plain),
                plain.money(proposal.totalCents()),
                changed.stream()
                        .map(line -> line(line, ordered.get(line.line()), plain))
                        .toList(),
                budget(request, proposal, plain));
    }

    private String facts(
            OrderProposal proposal,
            PurchaseOrder order,
            List<OrderProposal.Line> changed,
            Map<Integer, OrderLine> ordered,
            Plain plain) {
        Stream<String> head = Stream.of(
                text(
                        plain,
                        "asks",
                        people.name(proposal.person(), plain.language()),
                        suppliers.get(order.supplier()).name(plain.language())),
                text(plain, "total", plain.money(proposal.totalBefore()), plain.money(proposal.totalCents())));
        Stream<String> lines = changed.stream().map(line -> {
            OrderLine of = ordered.get(line.line());
            return text(
                    plain,
                    "line",
                    facts.name(of, plain.language()),
                    plain.number(line.quantityBefore()),
                    plain.money(line.priceBefore()),
                    plain.number(line.quantity()),
                    plain.money(line.priceCents()));
        });
        Stream<String> rest = Stream.of(
                proposal.movesDate()
                        ? text(plain, "date", plain.date(proposal.dateBefore()), plain.date(proposal.date()))
                        : "",
                text(plain, "reason", proposal.reason()));
        return Stream.of(head, lines, rest)
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private ApprovalPanel.Line line(OrderProposal.Line line, OrderLine ordered, Plain plain) {
        String quantity = plain.number(line.quantity()) + " " + facts.unit(ordered, plain.language());
        return new ApprovalPanel.Line(
                line.line(),
                facts.name(ordered, plain.language()),
                line.quantity(),
                quantity,
                quantity,
                plain.money(line.priceCents()),
                plain.money(PurchaseLine.sumCents(line.quantity(), line.priceCents())));
    }

    private List<ApprovalPanel.BudgetRow> budget(PurchaseRequest request, OrderProposal proposal, Plain plain) {
        BudgetState now = budget.state(request.budgetItem());
        BudgetState then = now.withReserved(proposal.totalCents() - proposal.totalBefore());
        String item = budget.item(request.budgetItem())
                .map((BudgetItem each) -> each.name(plain.language()))
                .orElse("");
        return List.of(
                row(text(plain, "budgetBefore", item), now, plain), row(text(plain, "budgetAfter", item), then, plain));
    }

    private static ApprovalPanel.BudgetRow row(String name, BudgetState state, Plain plain) {
        return new ApprovalPanel.BudgetRow(
                name, plain.money(state.planCents()), plain.money(state.takenCents()), plain.money(state.freeCents()));
    }

    private String text(Plain plain, String key, Object... arguments) {
        return messages.text(plain.language(), "order.agreement." + key, arguments);
    }
}
