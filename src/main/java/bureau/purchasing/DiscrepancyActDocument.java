package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What of one delivery is missing or was not accepted.
 *
 * @param deliveryNote number of the supplier's paper that came with the goods
 * @param deliveryNoteDate null where the paper has none
 * @param photos their file names
 * @param conclusion what the office will do with the goods, null where that is open
 * @param signatories for the buyer; the supplier's man signs on a blank
 */
public record DiscrepancyActDocument(
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
        List<Line> lines,
        String currency,
        List<String> photos,
        String conclusion,
        List<Signatory> signatories)
        implements Paper {

    public static final String KIND = "discrepancy-act";

    @Override
    public String kind() {
        return KIND;
    }

    public long totalCents() {
        return lines.stream().mapToLong(Line::sumCents).sum();
    }

    /**
     * @param expected what the delivery note names
     * @param sumCents what is missing or rejected costs
     */
    public record Line(
            String name,
            String unit,
            BigDecimal expected,
            BigDecimal missing,
            BigDecimal accepted,
            BigDecimal rejected,
            String reason,
            long sumCents) {}
}
