package bureau.equipment;

import java.time.LocalDate;
import java.util.List;

/**
 * What has come on one line of a receipt.
 *
 * @param receipt names the receipt within its case
 * @param serialNumbers as many as are known, in the order of the units
 * @param holder may be null
 * @param costCents kopecks for one, VAT included
 * @param warrantyUntil may be null
 * @param supplier may be null
 */
public record ReceivedEquipment(
        String receipt,
        int line,
        int units,
        String name,
        String category,
        List<String> serialNumbers,
        String place,
        String holder,
        long costCents,
        LocalDate boughtOn,
        LocalDate warrantyUntil,
        String supplier) {

    String serialNumber(int unit) {
        return unit <= serialNumbers.size() ? serialNumbers.get(unit - 1) : null;
    }
}
