package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a purchase order says on paper.
 *
 * @param currency ISO code
 * @param vatPercent null where the price is without value added tax
 * @param vatCents the tax that the total contains
 * @param terms one sentence each: payment, guarantee, acceptance
 */
public record PurchaseOrderDocument(
        String number,
        LocalDate date,
        int version,
        Party buyer,
        Party supplier,
        List<Line> lines,
        String currency,
        Integer vatPercent,
        long vatCents,
        long totalCents,
        String deliveryPlace,
        LocalDate deliveryDate,
        List<String> terms,
        String contact,
        Signatory signatory)
        implements Paper {

    public static final String KIND = "purchase-order";

    @Override
    public String kind() {
        return KIND;
    }

    public record Line(String name, BigDecimal quantity, String unit, long priceCents, long sumCents) {}
}
