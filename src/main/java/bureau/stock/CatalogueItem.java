package bureau.stock;

import bureau.platform.language.Language;

/** @param priceCents kopecks for one unit, VAT included */
public record CatalogueItem(
        String id, String nameEn, String nameRu, String unitEn, String unitRu, long priceCents, String category) {

    public String name(Language reader) {
        return reader == Language.RU ? nameRu : nameEn;
    }

    public String unit(Language reader) {
        return reader == Language.RU ? unitRu : unitEn;
    }
}
