package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim on what an act of discrepancies says.
 *
 * @param demandCents how much is to be paid back or taken off, zero where the goods are to be replaced
 * @param fulfilUntil by when the demand is to be met
 * @param enclosures names of the papers that go with the letter
 */
public record ClaimDocument(
        String number,
        LocalDate date,
        int version,
        Party buyer,
        Party supplier,
        String order,
        LocalDate orderDate,
        String act,
        LocalDate actDate,
        List<Line> lines,
        String currency,
        long totalCents,
        Demand demand,
        long demandCents,
        LocalDate fulfilUntil,
        List<String> enclosures,
        String contact,
        Signatory signatory)
        implements Paper {

    public static final String KIND = "claim";

    @Override
    public String kind() {
        return KIND;
    }

    public enum Demand {
        REPLACE,
        DISCOUNT,
        REFUND
    }

    /** @param quantity missing or faulty */
    public record Line(String name, String unit, BigDecimal quantity, String reason, long sumCents) {}
}
