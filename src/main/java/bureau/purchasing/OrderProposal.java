package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of an order as the buyer wants it.
 *
 * @param dearer whether it costs more than was agreed to, so that it must be agreed to first
 * @param version of the order that it became; null as long as it has no effect
 * @param agreement the case in which it is agreed to; null where none is needed
 */
record OrderProposal(
        long id,
        String caseId,
        String orderNumber,
        String person,
        String reason,
        LocalDate dateBefore,
        LocalDate date,
        long totalBefore,
        long totalCents,
        boolean dearer,
        State state,
        Integer version,
        String agreement) {

    enum State {
        PROPOSED,
        EFFECTIVE,
        DROPPED
    }

    record Line(int line, BigDecimal quantityBefore, BigDecimal quantity, long priceBefore, long priceCents) {

        /** Whether the order still has what was to be changed. */
        boolean fits(OrderLine now) {
            return now.quantity().compareTo(quantityBefore) == 0
                    && now.priceCents() == priceBefore
                    && now.accepted().compareTo(quantity) <= 0;
        }
    }

    boolean movesDate() {
        return !date.equals(dateBefore);
    }

    static long totalCents(List<OrderLine> order, List<Line> changes) {
        return order.stream()
                .mapToLong(line -> changes.stream()
                        .filter(change -> change.line() == line.line())
                        .mapToLong(change -> PurchaseLine.sumCents(change.quantity(), change.priceCents()))
                        .findFirst()
                        .orElse(line.sumCents()))
                .sum();
    }
}
