package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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

    /** @param missing what the supplier's paper names beyond what came */
    record Line(
            int line,
            BigDecimal accepted,
            BigDecimal rejected,
            BigDecimal missing,
            String rejectReason,
            String serialNumbers) {

        /** What the supplier's paper names. */
        BigDecimal byNote() {
            return accepted.add(claimed());
        }

        /** What the supplier has to answer for. */
        BigDecimal claimed() {
            return rejected.add(missing);
        }

        List<String> serials() {
            return ReceivedLines.serials(serialNumbers);
        }
    }

    /** Lines of which something was rejected or is missing. */
    Stream<Line> claimed() {
        return lines.stream().filter(line -> line.claimed().signum() > 0);
    }

    /** The delivery, as the journals of its papers know it. */
    String key() {
        return caseId + "/" + id;
    }

    /** Only what was accepted is put on record by an act of receipt. */
    boolean hasAct() {
        return lines.stream().anyMatch(line -> line.accepted().signum() > 0);
    }

    boolean isAnythingClaimed() {
        return claimed().findAny().isPresent();
    }
}
