package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the office has accepted of one delivery.
 *
 * @param deliveryNote number of the supplier's paper that came with the goods
 * @param deliveryNoteDate null where the paper has none
 * @param works whether it is about works done, not about goods
 * @param vatPercent null where the price is without value added tax
 * @param remark null without one
 */
public record ReceiptActDocument(
        String number,
        LocalDate date,
        int version,
        Party buyer,
        Party supplier,
        String order,
        LocalDate orderDate,
        String deliveryNote,
        LocalDate deliveryNoteDate,
        String place,
        boolean works,
        List<Line> lines,
        String currency,
        Integer vatPercent,
        long vatCents,
        long totalCents,
        String remark,
        Signatory receiver)
        implements Paper {

    public static final String KIND = "receipt-act";

    @Override
    public String kind() {
        return KIND;
    }

    /** @param serials serial numbers, empty for goods without them */
    public record Line(
            String name, String unit, BigDecimal accepted, long priceCents, long sumCents, List<String> serials) {}
}
