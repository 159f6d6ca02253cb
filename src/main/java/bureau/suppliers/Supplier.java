package bureau.suppliers;

import bureau.platform.language.Language;
import java.time.LocalDate;

/**
 * @param inn tax number
 * @param kpp code of the reason for registration; null for a sole trader
 * @param deliveryDays usual time from order to delivery, in days
 * @param contractNumber of the framework contract; null where there is none
 * @param contractUntil its last day
 * @param paymentDays how many days after the invoice the office pays
 * @param prepaymentPercent how much of the price is paid before the delivery
 * @param enteredBy null for those that came with the office's data
 */
public record Supplier(
        String id,
        String nameEn,
        String nameRu,
        String inn,
        String kpp,
        String email,
        String language,
        int deliveryDays,
        String address,
        String phone,
        String contact,
        SupplierState state,
        String stateReason,
        String contractNumber,
        LocalDate contractUntil,
        int paymentDays,
        int prepaymentPercent,
        String enteredBy) {

    public String name(Language reader) {
        return reader == Language.RU ? nameRu : nameEn;
    }

    public Language reads() {
        return language.equals("ru") ? Language.RU : Language.EN;
    }

    public boolean blocked() {
        return state == SupplierState.BLOCKED;
    }

    public boolean approved() {
        return state == SupplierState.APPROVED;
    }

    public boolean hasContractOn(LocalDate day) {
        return contractUntil != null && !day.isAfter(contractUntil);
    }
}
