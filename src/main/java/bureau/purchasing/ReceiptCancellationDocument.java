package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.time.LocalDate;

/**
 * Cancels an act of receipt that was recorded by mistake.
 *
 * @param act number of the cancelled act
 * @param works whether that act is about works done, not about goods
 * @param cancelledBy who took the receipt back
 */
public record ReceiptCancellationDocument(
        String number,
        LocalDate date,
        int version,
        Party buyer,
        Party supplier,
        String order,
        LocalDate orderDate,
        String act,
        LocalDate actDate,
        boolean works,
        String deliveryNote,
        String reason,
        Signatory cancelledBy)
        implements Paper {

    public static final String KIND = "receipt-cancellation";

    @Override
    public String kind() {
        return KIND;
    }
}
