package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a person enters in the request form, before it is checked.
 *
 * @param files documents he uploaded for it
 */
record Wish(
        String subject,
        String category,
        long budgetItem,
        LocalDate needBy,
        String deliverTo,
        String justification,
        List<Line> lines,
        List<UUID> files) {

    /**
     * Either an item of the catalogue, whose name, unit and price hold, or goods described in words.
     *
     * @param priceCents null for an item of the catalogue
     */
    record Line(String catalogueItem, String name, String unit, BigDecimal quantity, Long priceCents) {}
}
