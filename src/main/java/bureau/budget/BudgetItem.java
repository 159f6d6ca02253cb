package bureau.budget;

import bureau.platform.language.Language;

/** @param department code of the cost centre */
public record BudgetItem(
        long id, int year, String department, String code, String nameEn, String nameRu, long planCents) {

    public String name(Language reader) {
        return reader == Language.RU ? nameRu : nameEn;
    }
}
