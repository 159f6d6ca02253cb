package bureau.leave;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.time.LocalDate;

/**
 * The order by which somebody is given leave, with what the unified form T-6 asks for.
 *
 * @param leave what kind of leave
 * @param calendarDays all of them
 * @param leaveDays without public holidays, null where the leave uses up none
 * @param basis what it was asked for by
 */
public record AbsenceOrderDocument(
        String number,
        LocalDate date,
        int version,
        Party office,
        String employee,
        String position,
        String department,
        String leave,
        LocalDate firstDay,
        LocalDate lastDay,
        int calendarDays,
        Integer leaveDays,
        String substitute,
        String basis,
        Signatory signatory)
        implements Paper {

    public static final String KIND = "absence-order";

    @Override
    public String kind() {
        return KIND;
    }

    /** Who confirms by his signature that he has read it. */
    public Signatory reader() {
        return new Signatory(position, employee);
    }
}
