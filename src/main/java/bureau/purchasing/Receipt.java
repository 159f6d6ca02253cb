package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One delivery, or one act of works done.
 *
 * @param deliveryNote the number of the supplier's paper
 * @param claim under which it was accepted after all; null for all others
 * @param periodFrom null for goods
 */
record Receipt(
        long id,
        String caseId,
        String orderNumber,
        String receivedBy,
        boolean service,
        String deliveryNote,
        String remark,
        LocalDate periodFrom,
        LocalDate periodTo,
        String claim,
        OffsetDateTime at,
        OffsetDateTime takenBackAt,
        List<Line> lines) {

    record Line(int line, BigDecimal accepted, BigDecimal rejected, String rejectReason, String serialNumbers) {}

    boolean isAnythingRejected() {
        return lines.stream().anyMatch(line -> line.rejected().signum() > 0);
    }

    /** Why it was rejected, one reason a line. */
    String reasons() {
        return lines.stream()
                .filter(line -> line.rejected().signum() > 0)
                .map(Line::rejectReason)
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
