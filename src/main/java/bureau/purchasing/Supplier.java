package bureau.purchasing;

import bureau.platform.language.Language;

/** @param inn tax number; @param deliveryDays usual time from order to delivery, in days */
record Supplier(
        String id,
        String nameEn,
        String nameRu,
        String inn,
        String email,
        String language,
        int deliveryDays,
        boolean blocked) {

    String name(Language reader) {
        return reader == Language.RU ? nameRu : nameEn;
    }

    Language reads() {
        return language.equals("ru") ? Language.RU : Language.EN;
    }
}
