package bureau.suppliers;

import bureau.platform.language.Language;

/** What somebody knows of a supplier that the office has not bought from yet; kpp, address, phone and contact may be null. */
public record NewSupplier(
        String nameRu,
        String nameEn,
        String inn,
        String kpp,
        String email,
        Language language,
        String address,
        String phone,
        String contact,
        int deliveryDays,
        int paymentDays,
        int prepaymentPercent) {}
