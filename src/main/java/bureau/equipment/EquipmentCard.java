package bureau.equipment;

import java.time.LocalDate;

/**
 * @param number inventory number
 * @param label what people call it, such as {@code МФУ-01}; may be null
 * @param holder who has it; null while it is in nobody's hands
 * @param costCents kopecks, VAT included
 * @param caseId the case by which it came
 */
public record EquipmentCard(
        String number,
        String label,
        String name,
        String category,
        String serialNumber,
        String place,
        String holder,
        long costCents,
        LocalDate boughtOn,
        LocalDate warrantyUntil,
        String supplier,
        Importance importance,
        EquipmentState state,
        String caseId) {

    public boolean underWarrantyOn(LocalDate day) {
        return warrantyUntil != null && !day.isAfter(warrantyUntil);
    }
}
