package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The requirement-waybill (требование-накладная) by which goods leave the stock.
 *
 * @param request number of the purchase request that the goods are for
 * @param store where the goods lie
 * @param department that gets them
 * @param receiver null where whoever comes for the goods writes his name
 */
public record StockWaybillDocument(
        String number,
        LocalDate date,
        int version,
        Party organisation,
        String request,
        String store,
        String department,
        List<Line> lines,
        Signatory issuer,
        Signatory receiver)
        implements Paper {

    public static final String KIND = "stock-waybill";

    @Override
    public String kind() {
        return KIND;
    }

    public long linesShort() {
        return lines.stream().filter(Line::isShort).count();
    }

    /** @param location shelf or cell */
    public record Line(String code, String name, String unit, BigDecimal asked, BigDecimal issued, String location) {

        boolean isShort() {
            return issued.compareTo(asked) < 0;
        }
    }
}
