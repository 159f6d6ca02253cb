package bureau.registers;

import bureau.OfficeTest;
import bureau.currency.Amount;
import bureau.currency.ExchangeRates;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The registers of exchange rates and of per diem by country, on their pages and from files. */
@OfficeTest
class CurrencyRegistersTest {

    private static final String RATES = "/registers/rates";
    private static final String NORMS = "/registers/perDiem";
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([^\"]*)\"");

    @Autowired
    ExchangeRates rates;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Keeper accountant;
    private LocalDate today;

    @BeforeEach
    void logIn() {
        accountant = new Keeper(port, "acc.sokolova", "en");
        today = LocalDate.now(clock);
    }

    @AfterEach
    void forget() {
        database.sql("delete from exchange_rate where currency in ('ISK', 'KWD')")
                .update();
        database.sql("delete from per_diem_norm where country in ('IS', 'KW')").update();
    }

    @Test
    void rateKeepsAllItsPlacesOnThePageAndInTheHistory() {
        assertThat(rate("KWD", today, "1", "298.123456").statusCode()).isEqualTo(302);
        assertThat(rates.roubles(new Amount("KWD", 1_000_000), today)
                        .orElseThrow()
                        .cents())
                .isEqualTo(29812346);
        assertThat(accountant.page(RATES)).contains("298.123456");
        assertThat(new Keeper(port, "acc.sokolova", "ru").page(RATES)).contains("298,123456");

        String row = RATES + "/rows/"
                + database.sql("select id from exchange_rate where currency = 'KWD'")
                        .query(Long.class)
                        .single();
        Map<String, String> form = new HashMap<>(accountant.form(row));
        assertThat(form).containsEntry("rate", "298.123456");
        form.put("rate", "300");
        assertThat(accountant.submit(row, form).statusCode()).isEqualTo(302);
        assertThat(accountant.page(RATES + "/history")).contains("298.123456", "300");
        assertThat(new String(accountant.file(RATES + "/export.csv"), StandardCharsets.UTF_8))
                .contains("KWD")
                .contains("300");
    }

    @Test
    void rateThatCannotBeIsRefusedWithWhatToDo() {
        assertThat(text(rate("XAU", today, "1", "9000"))).contains("three letters");
        assertThat(text(rate("isk", today, "1", "1"))).contains("three letters");
        assertThat(text(rate("RUB", today, "1", "1"))).contains("needs no rate");
        assertThat(text(rate("ISK", today, "3", "1"))).contains("power of ten");
        assertThat(text(rate("ISK", today, "0", "1"))).contains("power of ten");
        assertThat(text(rate("ISK", today, "100", "0"))).contains("more than zero");
        assertThat(text(rate("ISK", today, "100", "0.1234567"))).contains("six decimal places");
        assertThat(text(rate("ISK", today.plusDays(15), "100", "1"))).contains("14 days ahead");
        assertThat(database.sql("select count(*) from exchange_rate where currency = 'ISK'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rate("ISK", today.plusDays(14), "100", "1").statusCode()).isEqualTo(302);
    }

    @Test
    void fileOfRatesIsTakenWholeOrNotAtAll() {
        String header = "Валюта;День;Единиц;\"Курс, ₽\"\r\n";
        HttpResponse<byte[]> wrong = accountant.upload(
                RATES + "/import", bytes(header + "ISK;" + today + ";100;61,3342\r\nEURO;" + today + ";1;x\r\n"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(text(wrong)).contains(">3</td>", "six decimal places").doesNotContain("name=\"fingerprint\"");
        assertThat(rates.on("ISK", today)).isEmpty();

        String good = header + "ISK;" + today + ";100;61,3342\r\nKWD;" + today + ";1;298,1001\r\n";
        HttpResponse<byte[]> rehearsal = accountant.upload(RATES + "/import", bytes(good));
        assertThat(rehearsal.statusCode()).as(text(rehearsal)).isEqualTo(200);
        assertThat(rates.on("ISK", today)).as("a rehearsal changes nothing").isEmpty();
        Matcher fingerprint = FINGERPRINT.matcher(text(rehearsal));
        assertThat(fingerprint.find()).isTrue();
        assertThat(accountant
                        .submit(
                                RATES + "/import/confirmation",
                                Map.of("content", content(good), "fingerprint", fingerprint.group(1)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(rates.on("ISK", today).orElseThrow().rate()).isEqualByComparingTo("61.3342");
        assertThat(text(accountant.upload(RATES + "/import", bytes(good)))).contains("unchanged: 2");
    }

    @Test
    void normOfACountryBeginsTodayOrLaterAndThenStays() {
        assertThat(norm("IS", today.minusDays(1), "EUR", "60").statusCode()).isEqualTo(400);
        assertThat(norm("IS", today, "EUR", "60").statusCode()).isEqualTo(302);
        assertThat(norm("IS", today.plusDays(5), "EUR", "65.5").statusCode()).isEqualTo(302);
        assertThat(text(change("IS", today, "61"))).contains("counts already");
        assertThat(change("IS", today.plusDays(5), "66").statusCode()).isEqualTo(302);
        assertThat(accountant.page(NORMS)).contains("IS", "EUR", "66");
        // What an export wrote is taken back without a change.
        byte[] file = accountant.file(NORMS + "/export.csv");
        assertThat(text(accountant.upload(NORMS + "/import", file))).contains("Rows that would change: 0");
    }

    @Test
    void normThatCannotBeIsRefusedWithWhatToDo() {
        assertThat(text(norm("ZZ", today, "EUR", "60"))).contains("two letters");
        assertThat(text(norm("IS", today, "XXX", "60"))).contains("three letters");
        assertThat(text(norm("IS", today, "JPY", "60.5"))).contains("Decimal places at most in JPY: 0");
        assertThat(text(norm("IS", today, "EUR", "60.123"))).contains("Decimal places at most in EUR: 2");
        assertThat(norm("KW", today, "KWD", "9.125").statusCode()).isEqualTo(302);
    }

    private HttpResponse<byte[]> rate(String currency, LocalDate day, String units, String rate) {
        return accountant.submit(
                RATES, Map.of("currency", currency, "day", day.toString(), "units", units, "rate", rate));
    }

    private HttpResponse<byte[]> norm(String country, LocalDate from, String currency, String amount) {
        return accountant.submit(
                NORMS,
                Map.of(
                        "country",
                        country,
                        "validFrom",
                        from.toString(),
                        "currency",
                        currency,
                        "amount",
                        amount,
                        "source",
                        "Order 3"));
    }

    private HttpResponse<byte[]> change(String country, LocalDate from, String amount) {
        String row = NORMS + "/rows/"
                + database.sql("select id from per_diem_norm where country = ? and valid_from = ?")
                        .params(country, from)
                        .query(Long.class)
                        .single();
        Map<String, String> form = new HashMap<>(accountant.form(row));
        form.put("amount", amount);
        return accountant.submit(row, form);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return Keeper.text(answer);
    }

    private static String content(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
