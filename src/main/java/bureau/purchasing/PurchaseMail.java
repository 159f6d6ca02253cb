package bureau.purchasing;

import bureau.purchasing.ClaimDocument.Demand;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What each mail about a purchase needs to know. Its name names its template: {@code OrderChange} is written by {@code
 * templates/mail/order-change.html}. Those to suppliers first: {@code buyer} is the office's name, {@code contact} the
 * person to speak to. Those to the requester: {@code number} and {@code subject} are of the request.
 */
public sealed interface PurchaseMail {

    record PriceRequest(
            String number, LocalDate date, LocalDate answerUntil, String answerTo, String buyer, String contact)
            implements PurchaseMail {}

    record OrderChange(
            String order,
            LocalDate orderDate,
            String number,
            long totalCents,
            String currency,
            LocalDate deliveryDate,
            String reason,
            String buyer,
            String contact)
            implements PurchaseMail {}

    record OrderCancelled(String order, LocalDate orderDate, boolean whole, String reason, String buyer, String contact)
            implements PurchaseMail {}

    record Claim(
            String number,
            LocalDate date,
            String order,
            String act,
            Demand demand,
            long demandCents,
            String currency,
            LocalDate fulfilUntil,
            String buyer,
            String contact)
            implements PurchaseMail {}

    record ConfirmationChase(String order, LocalDate orderDate, LocalDate deliveryDate, String buyer, String contact)
            implements PurchaseMail {}

    /** To the buyer; {@code supplier} is whom to call. */
    record OrderUnconfirmed(String order, LocalDate orderDate, String supplier, String address)
            implements PurchaseMail {}

    record DeliveryChase(String order, LocalDate orderDate, LocalDate deliveryDate, String buyer, String contact)
            implements PurchaseMail {}

    record StockIssued(String number, String subject, String waybill, boolean all, String place)
            implements PurchaseMail {}

    record OverBudget(
            String number, String subject, String budgetItem, long amountCents, long freeCents, String currency)
            implements PurchaseMail {}

    /** To whoever wanted the change; {@code comment} says who did not agree, and why. */
    record OrderChangeDropped(String order, LocalDate orderDate, String comment) implements PurchaseMail {}

    record OrderChangedToRequester(String number, String subject, String order, String comment, LocalDate deliveryDate)
            implements PurchaseMail {}

    /** @param expected null where the supplier has not named a new day */
    record DeliveryLateToRequester(String number, String subject, String order, LocalDate promised, LocalDate expected)
            implements PurchaseMail {}

    record PurchasePartlyClosed(String number, String subject, String who, String comment) implements PurchaseMail {}

    record PurchaseCancelled(String number, String subject, String who, String comment) implements PurchaseMail {}

    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    default Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        try {
            for (RecordComponent component : getClass().getRecordComponents()) {
                model.put(component.getName(), component.getAccessor().invoke(this));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind(), e);
        }
        return model;
    }
}
