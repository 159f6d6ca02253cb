package bureau.travel;

import java.time.LocalDate;

/** Money between the office and a traveller. @param claim that it is paid for; null for an advance agreed to with the trip */
record TravelPayment(
        String traveller, Long claim, PaymentKind kind, long amountCents, String reference, LocalDate paidOn) {}
