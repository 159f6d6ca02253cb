package bureau.people;

import bureau.platform.language.Language;

/**
 * @param id the user id in the engine
 * @param department code of the department, which is its cost centre too
 * @param substitute who stands in when the person is away; may be null
 */
public record Person(
        String id,
        String nameEn,
        String nameRu,
        String positionEn,
        String positionRu,
        String department,
        String email,
        Language language,
        String substitute) {

    public String name(Language reader) {
        return reader == Language.RU ? nameRu : nameEn;
    }

    public String position(Language reader) {
        return reader == Language.RU ? positionRu : positionEn;
    }
}
