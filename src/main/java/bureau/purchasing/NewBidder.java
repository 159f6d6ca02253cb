package bureau.purchasing;

import bureau.platform.language.Language;
import bureau.suppliers.BankDetails;

/**
 * What the buyer knows of a firm from which the office has not bought yet.
 *
 * @param kpp null for a sole trader
 * @param bank null while nobody knows where it wants its money
 */
record NewBidder(
        String nameRu, String nameEn, String inn, String kpp, String email, Language language, BankDetails bank) {}
