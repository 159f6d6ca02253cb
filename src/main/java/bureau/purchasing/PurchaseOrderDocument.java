package bureau.purchasing;

import bureau.documents.DocumentIssue;
import bureau.platform.language.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a purchase order says on paper.
 *
 * @param currency ISO code
 * @param vatPercent null where the price is without value added tax
 * @param vatCents the tax that the total contains
 * @param terms one sentence each: payment, guarantee, acceptance
 */
public record PurchaseOrderDocument(
        String number,
        LocalDate date,
        int version,
        Party buyer,
        Party supplier,
        List<Line> lines,
        String currency,
        Integer vatPercent,
        long vatCents,
        long totalCents,
        String deliveryPlace,
        LocalDate deliveryDate,
        List<String> terms,
        String contact,
        Signatory signatory) {

    public static final String KIND = "purchase-order";

    public DocumentIssue issue(Language language) {
        return new DocumentIssue(KIND, language, number, date, version);
    }

    public Map<String, Object> model() {
        return Map.of("order", this);
    }

    /**
     * @param taxId the ИНН
     * @param registrationReason the КПП, null for a sole trader
     * @param address null where it is not known
     */
    public record Party(String name, String taxId, String registrationReason, String address) {}

    public record Line(String name, BigDecimal quantity, String unit, long priceCents, long sumCents) {}

    public record Signatory(String position, String name) {}
}
