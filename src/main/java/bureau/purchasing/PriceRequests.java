package bureau.purchasing;

import bureau.calendar.WorkingTime;
import bureau.numbering.Journals;
import bureau.parameters.Parameters;
import bureau.platform.language.Messages;
import bureau.suppliers.Supplier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking suppliers for their prices, until it is clear what there is to choose from. */
@Service
@Transactional
class PriceRequests {

    /** Whom the buyer wants to ask. */
    record Selection(
            List<String> suppliers,
            List<NewBidder> newBidders,
            String fewAskedReason,
            String questions,
            LocalDate answerUntil) {}

    private final PriceRequestRows rows;
    private final Bidders bidders;
    private final PurchaseOrders orders;
    private final Journals journals;
    private final WorkingTime workingTime;
    private final Parameters parameters;
    private final Messages messages;
    private final Clock clock;

    PriceRequests(
            PriceRequestRows rows,
            Bidders bidders,
            PurchaseOrders orders,
            Journals journals,
            WorkingTime workingTime,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.bidders = bidders;
        this.orders = orders;
        this.journals = journals;
        this.workingTime = workingTime;
        this.parameters = parameters;
        this.messages = messages;
        this.clock = clock;
    }

    /** Begins a round; the same instance again changes nothing. */
    void open(String caseId, String instance, int minQuotes, int answerDays) {
        rows.open(caseId, instance, minQuotes, answerDays, OffsetDateTime.now(clock));
    }

    PriceRequest current(String caseId) {
        return rows.get(caseId);
    }

    /** Whom the buyer may still ask: neither blocked, nor asked in this round, nor one who declined an order of this case. */
    List<Supplier> askable(String caseId) {
        Set<String> out = Stream.concat(
                        rows.asked(rows.get(caseId)).stream().map(AskedSupplier::supplier),
                        orders.in(OrderState.DECLINED, caseId).stream().map(PurchaseOrder::supplier))
                .collect(Collectors.toSet());
        return bidders.usable().stream()
                .filter(each -> !out.contains(each.id()))
                .toList();
    }

    /** @throws bureau.platform.language.Refused when somebody may not be asked, or too few are without a reason */
    void select(String caseId, String buyer, Selection selection) {
        PriceRequest request = rows.get(caseId);
        checkDeadline(selection.answerUntil());
        Set<String> askable = askable(caseId).stream().map(Supplier::id).collect(Collectors.toSet());
        for (String supplier : selection.suppliers()) {
            Supplier known = bidders.get(supplier);
            if (known.blocked()) {
                throw messages.refused("purchasing.supplierBlocked", known.name(messages.reader()));
            }
            if (!askable.contains(supplier)) {
                throw messages.refused("quotes.notToBeAsked", known.name(messages.reader()));
            }
        }
        int selected = selection.suppliers().size() + selection.newBidders().size();
        if (selected == 0) {
            throw messages.refused("quotes.nobodySelected");
        }
        int wanted = request.minQuotes() + 1;
        boolean explained = request.fewAskedReason() != null || selection.fewAskedReason() != null;
        if (rows.asked(request).size() + selected < wanted && !explained) {
            throw messages.refused("quotes.tooFewSelected", wanted);
        }
        List<String> all = new ArrayList<>(selection.suppliers());
        selection.newBidders().forEach(bidder -> all.add(bidders.enter(bidder, buyer)));
        rows.selected(request, buyer, selection.questions(), selection.fewAskedReason());
        all.forEach(supplier -> rows.ask(
                request,
                supplier,
                journals.number(PriceRequestProcess.NUMBERS, caseId + "/" + request.round() + "/" + supplier),
                selection.answerUntil(),
                buyer,
                OffsetDateTime.now(clock)));
    }

    /** Those whose answer is awaited. */
    List<AskedSupplier> awaited(String caseId) {
        return rows.asked(rows.get(caseId)).stream()
                .filter(each -> each.state() == AskedState.ASKED)
                .toList();
    }

    AskedSupplier asked(String caseId, String supplier) {
        return rows.asked(rows.get(caseId)).stream()
                .filter(each -> each.supplier().equals(supplier))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(supplier + " was not asked in " + caseId));
    }

    /** When the office closes on the day until which the supplier may answer. */
    ZonedDateTime answerUntil(String caseId, String supplier) {
        return workingTime.closing(asked(caseId, supplier).answerUntil());
    }

    /** The day that comes so many working days after today. */
    LocalDate workingDay(int daysFromNow) {
        return workingTime
                .closingAfter(workingTime.now().toLocalDate(), daysFromNow)
                .toLocalDate();
    }

    /** Fewer quotations than the rule wants are enough. */
    void acceptFewer(String caseId, String person, String reason) {
        PriceRequest request = rows.get(caseId);
        refuseBuyer(request, person);
        if (reason == null) {
            throw messages.refused("quotes.reasonForFewer");
        }
        rows.accepted(request, person, reason);
    }

    /** Those who were silent get some more working days. */
    void extend(String caseId, String person, int days) {
        PriceRequest request = rows.get(caseId);
        refuseBuyer(request, person);
        List<AskedSupplier> silent = rows.asked(request).stream()
                .filter(each -> each.state() == AskedState.SILENT)
                .filter(each -> !bidders.get(each.supplier()).blocked())
                .toList();
        if (silent.isEmpty()) {
            throw messages.refused("quotes.nobodySilent");
        }
        silent.forEach(each -> rows.askAgain(request, each.supplier(), workingDay(days)));
    }

    /** Others are to be asked too. */
    void askFurther(String caseId, String person) {
        refuseBuyer(rows.get(caseId), person);
    }

    /** Some who answered are asked for a better or corrected offer; what they offered before stays. */
    void askAgain(String caseId, List<String> suppliers, LocalDate answerUntil) {
        PriceRequest request = rows.get(caseId);
        if (suppliers.isEmpty() || answerUntil == null) {
            throw messages.refused("quotes.whoAgain");
        }
        checkDeadline(answerUntil);
        Set<String> answered = rows.asked(request).stream()
                .filter(each -> each.state() == AskedState.ANSWERED)
                .map(AskedSupplier::supplier)
                .collect(Collectors.toSet());
        for (String supplier : suppliers) {
            Supplier known = bidders.get(supplier);
            if (known.blocked() || !answered.contains(supplier)) {
                throw messages.refused("quotes.notToBeAsked", known.name(messages.reader()));
            }
            rows.askAgain(request, supplier, answerUntil);
        }
    }

    private void refuseBuyer(PriceRequest request, String person) {
        if (Objects.equals(person, request.buyer())) {
            throw messages.refused("quotes.buyerAcceptsFewer");
        }
    }

    private void checkDeadline(LocalDate answerUntil) {
        ZonedDateTime now = workingTime.now();
        int most = parameters.whole(PurchasingParameters.LONGEST_ANSWER_DAYS);
        if (!workingTime.closing(answerUntil).isAfter(now)
                || answerUntil.isAfter(now.toLocalDate().plusDays(most))) {
            throw messages.refused("quotes.deadline", most);
        }
    }
}
