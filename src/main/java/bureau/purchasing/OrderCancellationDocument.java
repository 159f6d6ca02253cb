package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The letter that cancels an order, or what is left of it. */
public record OrderCancellationDocument(
        String number,
        LocalDate date,
        int version,
        Party buyer,
        Party supplier,
        String order,
        LocalDate orderDate,
        String reason,
        List<Line> lines,
        String currency,
        long cancelledCents,
        String contact,
        Signatory signatory)
        implements Paper {

    public static final String KIND = "order-cancellation";

    @Override
    public String kind() {
        return KIND;
    }

    /** Whether nothing of the order has been delivered. */
    public boolean isWhole() {
        return lines.stream().allMatch(line -> line.accepted().signum() == 0);
    }

    public record Line(String name, String unit, BigDecimal ordered, BigDecimal accepted, BigDecimal cancelled) {}
}
