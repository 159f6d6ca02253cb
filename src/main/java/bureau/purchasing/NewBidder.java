package bureau.purchasing;

import bureau.platform.language.Language;

/** What the buyer knows of a firm from which the office has not bought yet. @param kpp null for a sole trader */
record NewBidder(String nameRu, String nameEn, String inn, String kpp, String email, Language language) {}
