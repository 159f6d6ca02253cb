package bureau.documents;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class DocumentFormatTest {

    @Autowired
    Messages messages;

    @ParameterizedTest
    @CsvSource({
        "0, Ноль рублей 00 копеек",
        "101, Один рубль 01 копейка",
        "202, Два рубля 02 копейки",
        "505, Пять рублей 05 копеек",
        "1111, Одиннадцать рублей 11 копеек",
        "2121, Двадцать один рубль 21 копейка",
        "100000, Одна тысяча рублей 00 копеек",
        "200000, Две тысячи рублей 00 копеек",
        "1234567, Двенадцать тысяч триста сорок пять рублей 67 копеек",
        "10000000, Сто тысяч рублей 00 копеек",
        "11200022, Сто двенадцать тысяч рублей 22 копейки",
        "100000100, Один миллион один рубль 00 копеек",
        "210000000000, Два миллиарда сто миллионов рублей 00 копеек",
        "-150, Минус один рубль 50 копеек"
    })
    void roublesAreSpelledByRussianGrammar(long cents, String words) {
        assertThat(russian().moneyInWords(cents, "RUB")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "101, RUB, One rouble 01 kopeck",
        "1234567, RUB, Twelve thousand three hundred forty-five roubles 67 kopecks",
        "2121, RUB, Twenty-one roubles 21 kopecks",
        "10000000, RUB, One hundred thousand roubles 00 kopecks",
        "202, EUR, Two euros 02 cents",
        "100000100, USD, One million one dollars 00 cents"
    })
    void moneyIsSpelledInEnglish(long cents, String currency, String words) {
        assertThat(english().moneyInWords(cents, currency)).isEqualTo(words);
    }

    @Test
    void moneyIsWrittenAsTheLanguageDoes() {
        assertThat(russian().money(1234567, "RUB")).isEqualTo("12\u00A0345,67\u00A0₽");
        assertThat(english().money(1234567, "RUB")).isEqualTo("RUB\u00A012,345.67");
        assertThat(english().money(1234567, "EUR")).isEqualTo("€12,345.67");
        assertThat(russian().amount(5)).isEqualTo("0,05");
    }

    @Test
    void datesAndQuantitiesAreWrittenAsTheLanguageDoes() {
        assertThat(russian().date(LocalDate.of(2026, 5, 1))).isEqualTo("1 мая 2026 г.");
        assertThat(english().date(LocalDate.of(2026, 5, 1))).isEqualTo("May 1, 2026");
        assertThat(russian().quantity(new BigDecimal("2.500"))).isEqualTo("2,5");
        assertThat(english().quantity(new BigDecimal("1000"))).isEqualTo("1,000");
    }

    private DocumentFormat russian() {
        return new DocumentFormat(Language.RU, messages);
    }

    private DocumentFormat english() {
        return new DocumentFormat(Language.EN, messages);
    }
}
