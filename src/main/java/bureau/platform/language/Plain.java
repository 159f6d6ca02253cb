package bureau.platform.language;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Amounts and dates as a person reads them on a screen. */
public record Plain(Language language, ZoneId zone) {

    private static final Currency ROUBLE = Currency.getInstance("RUB");

    /** {@code 12 345,67 ₽}, {@code RUB 12,345.67}; Java itself leaves out the space in English. */
    public String money(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(ROUBLE);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    public String number(BigDecimal number) {
        return number(number, 3);
    }

    /** What something costs, with all the places that are published. */
    public String rate(BigDecimal rate) {
        return number(rate, 6);
    }

    private String number(BigDecimal number, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(places);
        return format.format(number);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    public String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(moment.atZoneSameInstant(zone));
    }
}
