package bureau.platform.language;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code languages/*.properties}. Within a request they come in the reader's language, in background work in
 * the office's.
 */
@Component
public class Messages {

    private final MessageSource source;
    private final Language office;

    Messages(MessageSource source, LanguageProperties properties) {
        this.source = source;
        this.office = properties.office();
        LocaleContextHolder.setDefaultLocale(office.locale());
    }

    public Language office() {
        return office;
    }

    /** The language of the person whose request is handled, the office's where there is none. */
    public Language reader() {
        return Language.of(LocaleContextHolder.getLocale());
    }

    /** Asks as if that language's reader asked, for a mail to him. */
    public <T> T in(Language language, Supplier<T> question) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return question.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    public String text(String key, Object... arguments) {
        return text(reader(), key, arguments);
    }

    public String text(Language language, String key, Object... arguments) {
        return text(language.locale(), key, arguments);
    }

    /** For what only some things have, such as a text of help; empty where there is none. */
    public String textOrEmpty(String key) {
        return source.getMessage(key, null, "", reader().locale());
    }

    /** A refusal in the reader's language, to be thrown. */
    public Refused refused(String key, Object... arguments) {
        return new Refused(text(key, arguments));
    }

    /** For the operator, to be thrown by a background step: what stops it and what he is to do. */
    public NeedsOperator needsOperator(String key, Object... arguments) {
        return new NeedsOperator(text(office, key, arguments));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }
}
