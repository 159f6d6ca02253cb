package bureau.platform.language;

import java.util.Locale;

/** The languages that every text of the product exists in. */
public enum Language {
    EN,
    RU;

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** {@code en} or {@code ru}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("ru") ? RU : EN;
    }
}
