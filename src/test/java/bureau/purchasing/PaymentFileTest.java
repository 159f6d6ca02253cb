package bureau.purchasing;

import bureau.OfficeTest;
import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.documents.Party;
import bureau.platform.language.Language;
import bureau.platform.language.NeedsOperator;
import bureau.platform.language.Refused;
import bureau.suppliers.BankDetails;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The file as a client-bank program reads it. */
@OfficeTest
class PaymentFileTest {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 8, 20, 9, 5, 7);
    private static final PaymentOrderDocument REQUEST = new PaperSamples(Language.RU).payment();

    @Autowired
    PaymentFile file;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void paymentIsWrittenAsTheFormatWantsIt() {
        byte[] bytes = file.of(MADE, List.of(payment(77)));

        String text = new String(bytes, PaymentFile.CHARSET);
        assertThat(text).endsWith("\r\nКонецФайла\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.lines())
                .containsExactly(
                        "1CClientBankExchange",
                        "ВерсияФормата=1.03",
                        "Кодировка=Windows",
                        "Отправитель=Bureau",
                        "Получатель=",
                        "ДатаСоздания=20.08.2026",
                        "ВремяСоздания=09:05:07",
                        "ДатаНачала=20.08.2026",
                        "ДатаКонца=20.08.2026",
                        "РасчСчет=40702810900000000001",
                        "Документ=Платежное поручение",
                        "СекцияДокумент=Платежное поручение",
                        "Номер=77",
                        "Дата=20.08.2026",
                        "Сумма=181692.50",
                        "ПлательщикСчет=40702810900000000001",
                        "Плательщик=ИНН 7701234567 ООО «Северный ветер»",
                        "ПлательщикИНН=7701234567",
                        "Плательщик1=ООО «Северный ветер»",
                        "ПлательщикКПП=770101001",
                        "ПлательщикРасчСчет=40702810900000000001",
                        "ПлательщикБанк1=АО «Невский Банк», г. Санкт-Петербург",
                        "ПлательщикБИК=044030001",
                        "ПлательщикКорсчет=30101810100000000001",
                        "ПолучательСчет=40802810900000000002",
                        "Получатель=ИНН 501234567890 ИП Ковалёва Мария Андреевна",
                        "ПолучательИНН=501234567890",
                        "Получатель1=ИП Ковалёва Мария Андреевна",
                        "ПолучательКПП=0",
                        "ПолучательРасчСчет=40802810900000000002",
                        "ПолучательБанк1=ПАО «Банк Мост», г. Москва",
                        "ПолучательБИК=044525002",
                        "ПолучательКорсчет=30101810200000000002",
                        "ВидПлатежа=",
                        "ВидОплаты=01",
                        "Код=0",
                        "НазначениеПлатежа=Оплата по счёту СЧ-901 от 12.08.2026 за оборудование. "
                                + "В том числе НДС 22 % — 32 764,39 руб.",
                        "Очередность=5",
                        "КонецДокумента",
                        "КонецФайла");
    }

    @Test
    void severalPaymentsShareOneHeader() {
        Payment later = Payment.of(79, MADE.toLocalDate().plusDays(5), REQUEST);

        List<String> lines =
                text(List.of(payment(78), later, payment(77))).lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.startsWith("Номер="))
                .containsExactly("Номер=78", "Номер=79", "Номер=77");
        assertThat(lines).contains("ДатаНачала=20.08.2026", "ДатаКонца=25.08.2026");
        assertThat(lines).filteredOn(line -> line.startsWith("РасчСчет=")).hasSize(1);
        assertThat(lines).filteredOn("КонецДокумента"::equals).hasSize(3);
    }

    @Test
    void noTextOfAPersonBecomesALineOfItsOwnOrAnUnreadableByte() {
        Payment hostile = with(payment(1), "Café №\u00A05\r\nСумма=999999.00\u2028й", REQUEST.payeeAccount());

        assertThat(text(List.of(hostile)).lines())
                .hasSize(40)
                .contains("НазначениеПлатежа=Cafe №\u00A05 Сумма=999999.00 й", "Сумма=181692.50");
    }

    @Test
    void whatABankWouldNotTakeIsLeftToTheOperator() {
        BankDetails account = REQUEST.payeeAccount();
        List<Payment> wrong = List.of(
                payment(0),
                payment(1_000_000),
                with(payment(1), "x".repeat(211), account),
                with(payment(1), "ok", new BankDetails("Bank", "44525002", account.account(), null)),
                with(payment(1), "ok", new BankDetails("Bank", account.bic(), "4080281090000000000", null)),
                with(payment(1), "ok", new BankDetails("Bank", account.bic(), account.account(), "1")));

        for (Payment payment : wrong) {
            assertThatThrownBy(() -> file.of(MADE, List.of(payment)))
                    .as(payment.toString())
                    .isInstanceOf(NeedsOperator.class)
                    .hasMessageContaining("retry");
        }
    }

    @Test
    void paymentFileIsKeptWithTheCaseButNobodyMayBringOne() {
        byte[] bytes = file.of(MADE, List.of(payment(77)));
        String caseId = "payment-" + UUID.randomUUID();

        Document kept = transaction.execute(status ->
                documents.store(caseId, "payment-file", "1c_to_kl.txt", Language.RU, "77", bytes, "pay.petrov"));

        assertThat(kept.mediaType()).isEqualTo("text/plain;charset=windows-1251");
        assertThatThrownBy(() -> documents.upload("pay.petrov", "1c_to_kl.txt", new ByteArrayInputStream(bytes)))
                .isInstanceOf(Refused.class);
    }

    private String text(List<Payment> payments) {
        return new String(file.of(MADE, payments), PaymentFile.CHARSET);
    }

    private static Payment payment(int number) {
        return Payment.of(number, MADE.toLocalDate(), REQUEST);
    }

    private static Payment with(Payment payment, String purpose, BankDetails account) {
        Party payee = payment.payee();
        return new Payment(
                payment.number(),
                payment.date(),
                payment.amountCents(),
                payment.payer(),
                payment.payerAccount(),
                payee,
                account,
                purpose);
    }
}
