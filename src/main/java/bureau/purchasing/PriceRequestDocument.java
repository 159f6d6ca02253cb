package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks one supplier for his prices.
 *
 * @param currency ISO code of the prices asked for
 * @param answerTo where the answer goes: a name and an address
 * @param terms what else is asked or offered, one sentence each
 */
public record PriceRequestDocument(
        String number,
        LocalDate date,
        int version,
        Party buyer,
        Party supplier,
        List<Line> lines,
        String currency,
        String deliveryPlace,
        LocalDate deliveryDate,
        LocalDate answerUntil,
        String answerTo,
        List<String> terms,
        Signatory signatory)
        implements Paper {

    public static final String KIND = "price-request";

    @Override
    public String kind() {
        return KIND;
    }

    /** @param specification null where the name says everything */
    public record Line(String name, String specification, BigDecimal quantity, String unit, boolean analoguesAllowed) {}
}
