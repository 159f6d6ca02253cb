package bureau.purchasing;

import bureau.documents.Documents;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a supplier answered, as the buyer enters it. */
@Service
@Transactional
class QuotationEntry {

    /** @param priceCents null where he does not offer the line; @param offeredInstead an equivalent; may be null */
    record Line(int line, Long priceCents, String offeredInstead) {}

    record Offer(
            int deliveryDays,
            int paymentDays,
            int prepaymentPercent,
            LocalDate validUntil,
            String remark,
            List<Line> lines,
            List<UUID> files) {}

    private final PriceRequests priceRequests;
    private final PriceRequestRows rows;
    private final Quotations quotations;
    private final PurchaseRequests requests;
    private final Documents documents;
    private final GoodsNames goods;
    private final Messages messages;
    private final Clock clock;

    QuotationEntry(
            PriceRequests priceRequests,
            PriceRequestRows rows,
            Quotations quotations,
            PurchaseRequests requests,
            Documents documents,
            GoodsNames goods,
            Messages messages,
            Clock clock) {
        this.priceRequests = priceRequests;
        this.rows = rows;
        this.quotations = quotations;
        this.requests = requests;
        this.documents = documents;
        this.goods = goods;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when nothing is offered, or not so as it was asked for */
    void offers(String caseId, String supplier, String person, Offer offer) {
        PriceRequest request = awaiting(caseId, supplier);
        if (offer.validUntil().isBefore(LocalDate.now(clock))) {
            throw messages.refused("quotes.validityPast");
        }
        List<PurchaseLine> asked = requests.unordered(caseId);
        List<Quotation.Line> lines = new ArrayList<>();
        for (Line line : offer.lines()) {
            PurchaseLine wanted = asked.stream()
                    .filter(each -> each.line() == line.line())
                    .findFirst()
                    .orElseThrow(() -> messages.refused("quotes.noSuchLine", line.line()));
            if (line.offeredInstead() != null && !wanted.analogue()) {
                throw messages.refused("quotes.noAnalogue", goods.name(wanted));
            }
            if (line.priceCents() != null) {
                lines.add(new Quotation.Line(line.line(), wanted.toBuy(), line.priceCents(), line.offeredInstead()));
            }
        }
        if (lines.isEmpty()) {
            throw messages.refused("quotes.nothingOffered");
        }
        Quotation quotation = new Quotation(
                request.round(),
                supplier,
                0,
                offer.deliveryDays(),
                offer.paymentDays(),
                offer.prepaymentPercent(),
                offer.validUntil(),
                offer.remark(),
                lines);
        quotations.add(request, quotation, person, OffsetDateTime.now(clock));
        rows.set(request, supplier, AskedState.ANSWERED, null);
        offer.files().forEach(file -> documents.attach(file, caseId, person));
    }

    void declines(String caseId, String supplier, String reason) {
        rows.set(awaiting(caseId, supplier), supplier, AskedState.DECLINED, reason);
    }

    private PriceRequest awaiting(String caseId, String supplier) {
        if (priceRequests.awaited(caseId).stream()
                .noneMatch(each -> each.supplier().equals(supplier))) {
            throw messages.refused("quotes.notAwaited");
        }
        return rows.get(caseId);
    }
}
