package bureau.purchasing;

import bureau.budget.Budget;
import bureau.budget.BudgetItem;
import bureau.parameters.Parameters;
import bureau.people.People;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import bureau.stock.Catalogue;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules that a request must keep, beyond what its form can say. */
@Component
class WishCheck {

    private final Catalogue catalogue;
    private final Suppliers suppliers;
    private final Budget budget;
    private final People people;
    private final Parameters parameters;
    private final Messages messages;
    private final Clock clock;

    WishCheck(
            Catalogue catalogue,
            Suppliers suppliers,
            Budget budget,
            People people,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.suppliers = suppliers;
        this.budget = budget;
        this.people = people;
        this.parameters = parameters;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The lines as they are bought, catalogue items with the catalogue's name, unit and price.
     *
     * @throws Refused telling all that is wrong
     */
    List<PurchaseLine> check(Wish wish) {
        List<String> problems = new ArrayList<>();
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 0; i < wish.lines().size(); i++) {
            checkLine(i + 1, wish.lines().get(i), lines, problems);
        }
        if (wish.lines().isEmpty()) {
            problems.add(messages.text("purchasing.noLines"));
        }
        if (wish.needBy().isBefore(LocalDate.now(clock))) {
            problems.add(messages.text("purchasing.needByPast"));
        }
        int year = LocalDate.now(clock).getYear();
        if (budget.item(wish.budgetItem())
                .map(BudgetItem::year)
                .filter(each -> each == year)
                .isEmpty()) {
            problems.add(messages.text("purchasing.noSuchBudgetItem"));
        }
        long amount = amountCents(lines);
        boolean unexplained =
                wish.justification() == null || wish.justification().isBlank();
        long justifiedFrom = parameters.cents(PurchasingParameters.JUSTIFICATION_FROM);
        if (amount > justifiedFrom && unexplained) {
            problems.add(messages.text("purchasing.justificationNeeded", justifiedFrom / 100));
        }
        checkSupplier(wish, problems);
        if (wish.onBehalfOf() != null && people.find(wish.onBehalfOf()).isEmpty()) {
            problems.add(messages.text("purchasing.noSuchPerson"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(String.join(" ", problems));
        }
        return lines;
    }

    static long amountCents(List<PurchaseLine> lines) {
        return lines.stream().mapToLong(PurchaseLine::sumCents).reduce(0, Math::addExact);
    }

    private void checkSupplier(Wish wish, List<String> problems) {
        if (wish.preferredSupplier() == null) {
            if (!isBlank(wish.soleSourceReason())) {
                problems.add(messages.text("purchasing.soleSourceWithoutSupplier"));
            }
            return;
        }
        suppliers
                .find(wish.preferredSupplier())
                .ifPresentOrElse(
                        supplier -> {
                            if (supplier.blocked()) {
                                problems.add(
                                        messages.text("purchasing.supplierBlocked", supplier.name(messages.reader())));
                            }
                        },
                        () -> problems.add(messages.text("purchasing.noSuchSupplier")));
    }

    private void checkLine(int number, Wish.Line wish, List<PurchaseLine> lines, List<String> problems) {
        if (wish.quantity() == null || wish.quantity().compareTo(BigDecimal.ZERO) <= 0) {
            problems.add(messages.text("purchasing.noQuantity", number));
            return;
        }
        boolean fromCatalogue =
                wish.catalogueItem() != null && !wish.catalogueItem().isBlank();
        if (fromCatalogue) {
            catalogue
                    .item(wish.catalogueItem())
                    .ifPresentOrElse(
                            item -> lines.add(new PurchaseLine(
                                    number,
                                    item.id(),
                                    item.name(messages.office()),
                                    item.unit(messages.office()),
                                    wish.quantity(),
                                    item.priceCents(),
                                    false,
                                    text(wish.specification()),
                                    !wish.exact(),
                                    BigDecimal.ZERO,
                                    BigDecimal.ZERO)),
                            () -> problems.add(messages.text("purchasing.noSuchItem", number)));
        } else if (isBlank(wish.name())
                || isBlank(wish.unit())
                || wish.priceCents() == null
                || wish.priceCents() <= 0) {
            problems.add(messages.text("purchasing.incompleteLine", number));
        } else {
            lines.add(new PurchaseLine(
                    number,
                    null,
                    wish.name().strip(),
                    wish.unit().strip(),
                    wish.quantity(),
                    wish.priceCents(),
                    wish.service(),
                    text(wish.specification()),
                    !wish.exact(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO));
        }
    }

    private static String text(String entered) {
        return isBlank(entered) ? null : entered.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
