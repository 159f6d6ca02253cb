package bureau.purchasing;

import bureau.OfficeTest;
import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.platform.language.Language;
import bureau.purchasing.ClaimDocument.Demand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The mails of a purchase as their receivers read them. */
@OfficeTest
class PurchaseMailTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    private static final String CONTACT = "zakaz@example.org";

    private static final List<PurchaseMail> MAILS = List.of(
            new PurchaseMail.PriceRequest("ЗЦ-7", DAY, DAY.plusDays(3), CONTACT, "Bureau", CONTACT),
            new PurchaseMail.OrderChange(
                    "ЗПС-9", DAY, "ЗПС-9/1", 1_837_500, "RUB", DAY.plusDays(20), "why", "Bureau", CONTACT),
            new PurchaseMail.OrderCancelled("ЗПС-9", DAY, false, "why", "Bureau", CONTACT),
            claim(Demand.REFUND),
            new PurchaseMail.ConfirmationChase("ЗПС-9", DAY, DAY.plusDays(14), "Bureau", CONTACT),
            new PurchaseMail.DeliveryChase("ЗПС-9", DAY, DAY.plusDays(14), "Bureau", CONTACT),
            new PurchaseMail.StockIssued("ЗАК-3", "paper", "ТН-1", true, "store"),
            new PurchaseMail.OverBudget("ЗАК-3", "paper", "220 / IT", 500_000, 120_050, "RUB"),
            new PurchaseMail.OrderChangedToRequester("ЗАК-3", "paper", "ЗПС-9", "why", DAY.plusDays(20)),
            new PurchaseMail.DeliveryLateToRequester("ЗАК-3", "paper", "ЗПС-9", DAY, DAY.plusDays(7)),
            new PurchaseMail.PurchasePartlyClosed("ЗАК-3", "paper", "Olga", "why"),
            new PurchaseMail.PurchaseCancelled("ЗАК-3", "paper", "Olga", "why"),
            new PurchaseMail.OrderUnconfirmed("ЗПС-9", DAY, "Supplier", "sales@example.org"),
            new PurchaseMail.OrderChangeDropped("ЗПС-9", DAY, "why"));

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    static Stream<Arguments> mailsInEachLanguage() {
        return Arrays.stream(Language.values())
                .flatMap(language -> MAILS.stream().map(mail -> Arguments.of(language, mail.kind(), mail)));
    }

    @Test
    void everyMailIsTried() {
        assertThat(MAILS.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(PurchaseMail.class.getPermittedSubclasses());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mailsInEachLanguage")
    void everyMailIsCompleteInItsLanguage(Language language, String kind, PurchaseMail mail) {
        Written written = write(mail, language);

        String all = written.subject() + "\n" + written.body();
        assertThat(all).doesNotContain("??", "null", "{", "<", "г..").doesNotContainPattern("mails?\\.[a-z]");
        assertThat(all).contains((String)
                mail.model().getOrDefault("order", mail.model().get("number")));
        boolean russian = language == Language.RU;
        assertThat(written.body()).startsWith(russian ? "Здравствуйте, Maria!\n\n" : "Dear Maria,\n\n");
        if (!russian) {
            assertThat(all).doesNotContainPattern("[а-яё]{3}");
        } else {
            assertThat(all.replace("Bureau", "")).doesNotContainPattern("\\b(the|your|of|please)\\b");
        }
    }

    @Test
    void everyValueOfAMailIsShown() {
        for (PurchaseMail mail : MAILS) {
            String text = write(mail, Language.EN).subject()
                    + write(mail, Language.EN).body();
            for (Map.Entry<String, Object> value : mail.model().entrySet()) {
                if (value.getValue() instanceof String shown && !value.getKey().equals("currency")) {
                    assertThat(text).as(mail.kind() + "." + value.getKey()).contains(shown);
                }
                if (value.getValue() instanceof LocalDate date) {
                    assertThat(text)
                            .as(mail.kind() + "." + value.getKey())
                            .contains("August " + date.getDayOfMonth() + ", 2026");
                }
            }
        }
    }

    @Test
    void supplierReadsWhatIsDemandedFromHim() {
        assertThat(write(claim(Demand.REFUND), Language.RU).body())
                .contains("Просим вернуть 37 500,00 ₽ не позднее 24 августа 2026 г.");
        assertThat(write(claim(Demand.REPLACE), Language.EN).body()).contains("Please replace the faulty goods");
        assertThat(write(claim(Demand.DISCOUNT), Language.EN).body()).contains("reduce the price by RUB 37,500.00");
    }

    @Test
    void supplierReadsWhetherAllOrTheRestIsCancelled() {
        PurchaseMail whole = new PurchaseMail.OrderCancelled("ЗПС-9", DAY, true, "why", "Bureau", CONTACT);

        assertThat(write(whole, Language.RU).body())
                .contains("Наш заказ № ЗПС-9")
                .doesNotContain("Непоставленная");
        assertThat(write(MAILS.get(2), Language.RU).body()).contains("Непоставленная часть нашего заказа");
    }

    @Test
    void requesterReadsWhatComesFromStockAndWhatIsLate() {
        PurchaseMail part = new PurchaseMail.StockIssued("ЗАК-3", "paper", "ТН-1", false, "store");
        PurchaseMail unknown = new PurchaseMail.DeliveryLateToRequester("ЗАК-3", "paper", "ЗПС-9", DAY, null);

        assertThat(write(part, Language.RU).body()).contains("Остальное закупается");
        assertThat(write(unknown, Language.RU).body()).contains("Закупщик запросил у поставщика новый срок");
        assertThat(write(MAILS.get(8), Language.EN).body()).contains("ЗАК-3, “paper”");
        assertThat(write(MAILS.get(9), Language.EN).body()).contains("now promises them for August 10, 2026.");
    }

    private static PurchaseMail claim(Demand demand) {
        return new PurchaseMail.Claim(
                "ПР-2", DAY, "ЗПС-9", "АР-4", demand, 3_750_000, "RUB", DAY.plusDays(21), "Bureau", CONTACT);
    }

    /** Written and taken back, so that nothing is sent. */
    private Written write(PurchaseMail mail, Language language) {
        String occurrence = "job-" + UUID.randomUUID();
        return transaction.execute(status -> {
            status.setRollbackOnly();
            outbox.put(new OutgoingMail(
                    occurrence, mail.kind(), null, "Maria", "maria@example.org", language, mail.model(), List.of()));
            return database.sql("select subject, body from outgoing_mail where occurrence = ?")
                    .param(occurrence + "/" + mail.kind())
                    .query((row, number) -> new Written(
                            row.getString("subject").replace('\u00A0', ' '),
                            row.getString("body").replace('\u00A0', ' ')))
                    .single();
        });
    }

    private record Written(String subject, String body) {}
}
