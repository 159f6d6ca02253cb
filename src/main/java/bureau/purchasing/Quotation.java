package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a supplier offered.
 *
 * @param version the newest counts
 * @param paymentDays how many days after delivery the rest is paid
 * @param lines only those that he offers
 */
record Quotation(
        int round,
        String supplier,
        int version,
        int deliveryDays,
        int paymentDays,
        int prepaymentPercent,
        LocalDate validUntil,
        String remark,
        List<Line> lines) {

    /**
     * @param priceCents kopecks for one unit, VAT included
     * @param offeredInstead an equivalent; null where it is what was asked for
     */
    record Line(int line, BigDecimal quantity, long priceCents, String offeredInstead) {

        long sumCents() {
            return PurchaseLine.sumCents(quantity, priceCents);
        }
    }

    Optional<Line> line(int number) {
        return lines.stream().filter(each -> each.line() == number).findFirst();
    }

    long totalCents() {
        return lines.stream().mapToLong(Line::sumCents).reduce(0, Math::addExact);
    }

    boolean coversAll(List<Integer> asked) {
        return asked.stream().allMatch(number -> line(number).isPresent());
    }
}
