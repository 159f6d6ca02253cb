package bureau.people;

import bureau.platform.language.Language;

/**
 * @param code number of the cost centre
 * @param head id of the person who leads it; null while the post is vacant
 */
public record Department(String code, String nameEn, String nameRu, String head) {

    public String name(Language reader) {
        return reader == Language.RU ? nameRu : nameEn;
    }
}
