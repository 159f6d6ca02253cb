package bureau.purchasing;

import bureau.platform.language.Language;

/** @param priceCents kopecks for one unit, VAT included */
record CatalogueItem(
        String id, String nameEn, String nameRu, String unitEn, String unitRu, long priceCents, String category) {

    String name(Language reader) {
        return reader == Language.RU ? nameRu : nameEn;
    }

    String unit(Language reader) {
        return reader == Language.RU ? unitRu : unitEn;
    }
}
