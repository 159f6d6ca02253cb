package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An amendment to an order that the supplier already has.
 *
 * @param deliveryDateBefore equals the new one where the date stays
 * @param vatPercent null where the price is without value added tax
 * @param vatCents the tax that the new total contains
 */
public record OrderChangeDocument(
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
        long totalCentsBefore,
        long totalCents,
        Integer vatPercent,
        long vatCents,
        LocalDate deliveryDateBefore,
        LocalDate deliveryDate,
        String contact,
        Signatory signatory)
        implements Paper {

    public static final String KIND = "order-change";

    @Override
    public String kind() {
        return KIND;
    }

    public boolean isDateMoved() {
        return !deliveryDate.equals(deliveryDateBefore);
    }

    /** A new line was zero before, a dropped one is zero now; prices are of one unit. */
    public record Line(
            String name,
            String unit,
            BigDecimal quantityBefore,
            BigDecimal quantity,
            long priceCentsBefore,
            long priceCents,
            long sumCents) {

        public boolean isChanged() {
            return quantity.compareTo(quantityBefore) != 0 || priceCents != priceCentsBefore;
        }
    }
}
