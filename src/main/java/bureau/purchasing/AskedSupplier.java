package bureau.purchasing;

import java.time.LocalDate;

/** @param number under which he was asked; @param declineReason in his words; null unless he declined */
record AskedSupplier(
        int round, String supplier, String number, AskedState state, LocalDate answerUntil, String declineReason) {}
