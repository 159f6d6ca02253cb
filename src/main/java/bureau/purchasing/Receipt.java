package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One delivery, or one act of works done.
 *
 * @param deliveryNote the number of the supplier's paper
 * @param claim under which it was accepted after all; null for all others
 * @param periodFrom null for goods
 * @param takenBackAt null, like who did it and why, unless it was recorded by mistake
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
        String takenBackBy,
        String takenBackReason,
        List<Line> lines) {

    record Line(int line, BigDecimal accepted, BigDecimal rejected, String rejectReason, String serialNumbers) {

        BigDecimal came() {
            return accepted.add(rejected);
        }

        List<String> serials() {
            return ReceivedLines.serials(serialNumbers);
        }
    }

    Stream<Line> rejected() {
        return lines.stream().filter(line -> line.rejected().signum() > 0);
    }

    boolean isAnythingRejected() {
        return rejected().findAny().isPresent();
    }

    /** Why it was rejected, one reason a line. */
    String reasons() {
        return rejected().map(Line::rejectReason).distinct().collect(Collectors.joining("\n"));
    }
}
