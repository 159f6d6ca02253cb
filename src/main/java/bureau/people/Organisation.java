package bureau.people;

import bureau.platform.language.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The office's own name and address as they stand on documents.
 *
 * @param inn tax number
 * @param kpp code of the reason for registration
 */
@ConfigurationProperties("bureau.organisation")
public record Organisation(
        String nameEn, String nameRu, String inn, String kpp, String addressEn, String addressRu, String phone) {

    public String name(Language reader) {
        return reader == Language.RU ? nameRu : nameEn;
    }

    public String address(Language reader) {
        return reader == Language.RU ? addressRu : addressEn;
    }
}
