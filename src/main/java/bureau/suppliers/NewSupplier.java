package bureau.suppliers;

/** What somebody knows of a supplier that the office has not bought from yet; kpp, address, phone and contact may be null. */
public record NewSupplier(
        String name,
        String inn,
        String kpp,
        String email,
        String address,
        String phone,
        String contact,
        int deliveryDays,
        int paymentDays,
        int prepaymentPercent) {}
