package bureau.leave;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.time.LocalDate;

/**
 * The order that cancels or changes an order on leave.
 *
 * @param lastDay from then on, null where the leave is cancelled
 */
public record AbsenceChangeDocument(
        String number,
        LocalDate date,
        int version,
        Party office,
        String employee,
        String position,
        String order,
        LocalDate orderDate,
        LocalDate firstDay,
        LocalDate formerLastDay,
        LocalDate lastDay,
        String reason,
        Signatory signatory)
        implements Paper {

    public static final String KIND = "absence-change";

    @Override
    public String kind() {
        return KIND;
    }

    public boolean isCancellation() {
        return lastDay == null;
    }

    /** Who confirms by his signature that he has read it. */
    public Signatory reader() {
        return new Signatory(position, employee);
    }
}
