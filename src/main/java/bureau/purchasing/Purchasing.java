package bureau.purchasing;

import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.documents.Documents;
import bureau.numbering.Journals;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a request before anything is ordered; one method, one transaction for each step. */
@Service
@Transactional
class Purchasing {

    private final PurchaseRequests requests;
    private final PurchaseMoney money;
    private final WishCheck check;
    private final Budget budget;
    private final Journals journals;
    private final Documents documents;
    private final Messages messages;
    private final Clock clock;

    Purchasing(
            PurchaseRequests requests,
            PurchaseMoney money,
            WishCheck check,
            Budget budget,
            Journals journals,
            Documents documents,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.money = money;
        this.check = check;
        this.budget = budget;
        this.journals = journals;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when the wish breaks a rule */
    PurchaseRequest register(String caseId, String author, Wish wish) {
        List<PurchaseLine> lines = check.check(wish);
        String number = journals.number(PurchasingProcess.REQUESTS, caseId);
        String requester = wish.onBehalfOf() == null ? author : wish.onBehalfOf();
        PurchaseRequest request = request(caseId, number, requester, author, wish, lines);
        requests.add(request, lines);
        wish.files().forEach(file -> documents.attach(file, caseId, author));
        return request;
    }

    /** What comes goes into the store, not to the requester. */
    void buyForStore(String caseId) {
        requests.buyForStore(caseId);
    }

    /** After a return for rework, by the requester or who stands in for him; for whom it is cannot be changed any more. */
    PurchaseRequest revise(String caseId, String person, Wish wish) {
        PurchaseRequest before = requests.get(caseId);
        List<PurchaseLine> lines = check.check(wish);
        if (before.budgetItem() != wish.budgetItem()) {
            budget.book(before.budgetItem(), caseId, 0, 0, 0, "another item is to pay");
        }
        PurchaseRequest changed = request(caseId, before.number(), before.requester(), before.author(), wish, lines);
        requests.change(changed, lines);
        requests.recount(caseId);
        wish.files().forEach(file -> documents.attach(file, caseId, person));
        return changed;
    }

    /** An approver agreed to less of a line; what is set aside becomes less with it. */
    void strikeOut(String caseId, int line, BigDecimal quantityLeft) {
        requests.strikeOut(caseId, line, quantityLeft);
        requests.recount(caseId);
        reserveBudget(caseId);
    }

    /** Sets the money aside if the item has it. */
    BudgetState reserveBudget(String caseId) {
        PurchaseRequest request = requests.get(caseId);
        return budget.reserve(request.budgetItem(), caseId, money.unorderedCents(caseId));
    }

    /**
     * Why it is needed although the item has not enough; those who agree read it.
     *
     * @throws bureau.platform.language.Refused when nothing is said
     */
    void explainOverBudget(String caseId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw messages.refused("purchasing.overBudgetReasonNeeded");
        }
        requests.explainOverBudget(caseId, reason.strip());
    }

    /** Moves money of the plan to the item that is to pay. */
    void transferBudget(String caseId, long fromItem, long cents, String occurrence, String person, String reason) {
        budget.transfer(fromItem, requests.get(caseId).budgetItem(), cents, caseId, occurrence, person, reason);
    }

    /** Sets the money aside that was agreed to, also where the plan has less. */
    void secureBudget(String caseId) {
        money.post(caseId, "agreed");
    }

    /** Nothing more is bought: gives back what is not spent. */
    void release(String caseId) {
        requests.close(caseId, OffsetDateTime.now(clock));
        money.post(caseId, "released");
    }

    private PurchaseRequest request(
            String caseId, String number, String requester, String author, Wish wish, List<PurchaseLine> lines) {
        return new PurchaseRequest(
                caseId,
                number,
                requester,
                author,
                wish.subject(),
                wish.category(),
                wish.budgetItem(),
                wish.needBy(),
                wish.deliverTo(),
                wish.justification(),
                wish.urgentReason(),
                wish.preferredSupplier(),
                wish.soleSourceReason(),
                null,
                WishCheck.amountCents(lines),
                OffsetDateTime.now(clock),
                null,
                1);
    }
}
