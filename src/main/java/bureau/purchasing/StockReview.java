package bureau.purchasing;

import bureau.budget.Budget;
import bureau.parameters.Parameters;
import bureau.platform.language.Messages;
import bureau.stock.Catalogue;
import bureau.stock.CatalogueItem;
import bureau.stock.ReorderProposal;
import bureau.stock.Reordering;
import bureau.stock.Stock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the store and turns what is short into purchases, as the office manager decides. */
@Service
@Transactional
class StockReview {

    private record Group(String supplier, long budgetItem, String category) {}

    private final ReorderLines lines;
    private final Reordering reordering;
    private final Stock stock;
    private final Catalogue catalogue;
    private final Budget budget;
    private final Parameters parameters;
    private final Messages messages;
    private final Clock clock;

    StockReview(
            ReorderLines lines,
            Reordering reordering,
            Stock stock,
            Catalogue catalogue,
            Budget budget,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        this.lines = lines;
        this.reordering = reordering;
        this.stock = stock;
        this.catalogue = catalogue;
        this.budget = budget;
        this.parameters = parameters;
        this.messages = messages;
        this.clock = clock;
    }

    /** Notes what is short and no running review asks for already; false when that is nothing. */
    boolean propose(String caseId) {
        reordering.proposals().stream()
                .filter(each -> !lines.isAskedElsewhere(each.item().item(), caseId))
                .map(each -> line(caseId, each))
                .forEach(lines::add);
        return !lines.of(caseId).isEmpty();
    }

    /** @throws bureau.platform.language.Refused when a line is undecided or cannot be right */
    void decide(String caseId, String person, LocalDate needBy, String deliverTo, Collection<ReorderChoice> choices) {
        if (needBy.isBefore(LocalDate.now(clock))) {
            throw messages.refused("stock.needByPast");
        }
        for (ReorderLine line : lines.of(caseId)) {
            ReorderChoice choice = choices.stream()
                    .filter(each -> line.item().equals(each.item()))
                    .findFirst()
                    .orElseThrow(() -> messages.refused("stock.lineUnknown"));
            if (choice.dropped()) {
                lines.decide(caseId, line.item(), BigDecimal.ZERO, null);
            } else {
                checkLine(choice);
                lines.decide(caseId, line.item(), choice.quantity(), choice.budgetItem());
            }
        }
        lines.decided(caseId, new ReorderLines.Decision(person, needBy, deliverTo), OffsetDateTime.now(clock));
    }

    /** The purchases to be started that were not started yet. */
    List<Replenishment> outstanding(String caseId) {
        ReorderLines.Decision decision = lines.decision(caseId);
        Map<Group, Map<String, BigDecimal>> groups = new LinkedHashMap<>();
        lines.of(caseId).stream()
                .filter(line -> line.confirmed().signum() > 0)
                .forEach(line -> groups.computeIfAbsent(group(line), none -> new LinkedHashMap<>())
                        .put(line.item(), line.confirmed()));
        return groups.entrySet().stream()
                .map(each -> new Replenishment(
                        decision.person(),
                        each.getKey().supplier(),
                        each.getKey().budgetItem(),
                        each.getKey().category(),
                        decision.needBy(),
                        decision.deliverTo(),
                        each.getValue()))
                .filter(purchase -> !lines.isStarted(caseId, purchase))
                .toList();
    }

    void started(String caseId, Replenishment purchase, String purchaseCase) {
        lines.started(caseId, purchase, purchaseCase);
    }

    private void checkLine(ReorderChoice choice) {
        CatalogueItem item = catalogue.item(choice.item()).orElseThrow();
        String name = item.name(messages.reader());
        BigDecimal quantity = choice.quantity();
        if (quantity == null || quantity.signum() <= 0) {
            throw messages.refused("stock.lineQuantity", name);
        }
        BigDecimal maximum = stock.item(choice.item()).orElseThrow().maxQuantity();
        if (quantity.compareTo(maximum.multiply(parameters.value(PurchasingParameters.REORDER_LIMIT))) > 0) {
            throw messages.refused("stock.lineTooMuch", name, quantity.toPlainString());
        }
        int year = LocalDate.now(clock).getYear();
        Optional.ofNullable(choice.budgetItem())
                .flatMap(budget::item)
                .filter(each -> each.year() == year)
                .orElseThrow(() -> messages.refused("stock.lineBudget", name));
    }

    private Group group(ReorderLine line) {
        String category = catalogue.item(line.item()).orElseThrow().category();
        return new Group(Objects.requireNonNullElse(line.supplier(), ""), line.budgetItem(), category);
    }

    private static ReorderLine line(String caseId, ReorderProposal found) {
        return new ReorderLine(
                caseId,
                found.item().item(),
                found.item().supplier(),
                found.state().onHand(),
                found.state().reserved(),
                found.onOrder(),
                found.used(),
                found.quantity(),
                null,
                null);
    }
}
