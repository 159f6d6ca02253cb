package bureau.documents;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** How a document writes dates, quantities and money in its language. Templates know it as {@code format}. */
public final class DocumentFormat {

    private final Language language;
    private final Messages messages;

    DocumentFormat(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    public String quantity(BigDecimal quantity) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(6);
        return format.format(quantity);
    }

    /** {@code 12 345,67 ₽} or {@code RUB 12,345.67}. */
    public String money(long cents, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return printable(format.format(BigDecimal.valueOf(cents, 2)));
    }

    /** {@code 12 345,67}, for columns whose heading names the currency. */
    public String amount(long cents) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        return printable(format.format(BigDecimal.valueOf(cents, 2)));
    }

    /** {@code ₽} or {@code RUB}. */
    public String symbol(String currency) {
        return Currency.getInstance(currency).getSymbol(language.locale());
    }

    /** {@code Двенадцать тысяч триста сорок пять рублей 67 копеек}. */
    public String moneyInWords(long cents, String currency) {
        long whole = Math.abs(cents) / 100;
        long part = Math.abs(cents) % 100;
        String words = spell(whole) + " " + noun(currency, "whole", whole) + " " + String.format("%02d", part) + " "
                + noun(currency, "part", part);
        String signed = cents < 0 ? messages.text(language, "documents.minus") + " " + words : words;
        return signed.substring(0, 1).toUpperCase(language.locale()) + signed.substring(1);
    }

    private String spell(long whole) {
        return new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT)
                .format(whole, language == Language.RU ? "%spellout-cardinal-masculine" : "%spellout-cardinal");
    }

    private String noun(String currency, String unit, long count) {
        String plural = PluralRules.forLocale(language.locale()).select(count);
        return messages.text(
                language, "documents.money." + currency.toLowerCase(Locale.ROOT) + "." + unit + "." + plural);
    }

    /** The document's typeface has no narrow no-break space; a currency's letters must not touch the number. */
    private static String printable(String text) {
        return text.replace('\u202F', '\u00A0').replaceAll("(?<=\\p{L})(?=\\d)", "\u00A0");
    }
}
