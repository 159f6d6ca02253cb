package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a person enters in the request form, before it is checked.
 *
 * @param onBehalfOf for whom it is bought, where that is not who enters it; may be null
 * @param urgentReason null unless it is urgent
 * @param preferredSupplier may be null
 * @param soleSourceReason why only the preferred supplier will do; may be null
 * @param files documents he uploaded for it
 */
record Wish(
        String onBehalfOf,
        String subject,
        String category,
        long budgetItem,
        LocalDate needBy,
        String deliverTo,
        String justification,
        String urgentReason,
        String preferredSupplier,
        String soleSourceReason,
        List<Line> lines,
        List<UUID> files) {

    /**
     * Either an item of the catalogue, whose name, unit and price hold, or goods described in words.
     *
     * @param priceCents null for an item of the catalogue
     * @param exact whether nothing equivalent will do
     */
    record Line(
            String catalogueItem,
            String name,
            String unit,
            BigDecimal quantity,
            Long priceCents,
            boolean service,
            String specification,
            boolean exact) {}
}
