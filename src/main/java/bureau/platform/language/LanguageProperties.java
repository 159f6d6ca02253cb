package bureau.platform.language;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param language the office's language, {@code ru} or {@code en}; the machine's where it is empty */
@ConfigurationProperties("bureau")
record LanguageProperties(String language) {

    Language office() {
        boolean unset = language == null || language.isBlank();
        return Language.of(unset ? Locale.getDefault() : Locale.forLanguageTag(language));
    }
}
