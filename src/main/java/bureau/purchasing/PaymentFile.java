package bureau.purchasing;

import bureau.documents.Party;
import bureau.platform.language.Messages;
import bureau.suppliers.BankDetails;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Payments as a file that client-bank programs import: the text format {@code 1CClientBankExchange}, version 1.03. Its
 * words are the format's own and stand in no language file.
 */
@Component
class PaymentFile {

    static final Charset CHARSET = Charset.forName("windows-1251");

    private static final int MAX_NUMBER = 999_999;
    private static final int MAX_PURPOSE = 210;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Messages messages;

    PaymentFile(Messages messages) {
        this.messages = messages;
    }

    /** @throws bureau.platform.language.NeedsOperator when a bank would not take one of the payments */
    byte[] of(LocalDateTime made, List<Payment> payments) {
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("A payment file needs a payment");
        }
        payments.forEach(this::check);
        Lines lines = new Lines();
        lines.line("1CClientBankExchange");
        lines.put("ВерсияФормата", "1.03");
        lines.put("Кодировка", "Windows");
        lines.put("Отправитель", "Bureau");
        lines.put("Получатель", "");
        lines.put("ДатаСоздания", DAY.format(made));
        lines.put("ВремяСоздания", TIME.format(made));
        lines.put("ДатаНачала", DAY.format(date(payments, Comparator.reverseOrder())));
        lines.put("ДатаКонца", DAY.format(date(payments, Comparator.naturalOrder())));
        payments.stream()
                .map(payment -> payment.payerAccount().account())
                .distinct()
                .forEach(account -> lines.put("РасчСчет", account));
        lines.put("Документ", "Платежное поручение");
        payments.forEach(payment -> payment(lines, payment));
        lines.line("КонецФайла");
        return lines.text.toString().getBytes(CHARSET);
    }

    private static void payment(Lines lines, Payment payment) {
        lines.put("СекцияДокумент", "Платежное поручение");
        lines.put("Номер", String.valueOf(payment.number()));
        lines.put("Дата", DAY.format(payment.date()));
        lines.put("Сумма", BigDecimal.valueOf(payment.amountCents(), 2).toPlainString());
        side(lines, "Плательщик", payment.payer(), payment.payerAccount());
        side(lines, "Получатель", payment.payee(), payment.payeeAccount());
        lines.put("ВидПлатежа", "");
        lines.put("ВидОплаты", "01");
        lines.put("Код", "0");
        lines.put("НазначениеПлатежа", payment.purpose());
        lines.put("Очередность", "5");
        lines.line("КонецДокумента");
    }

    private static void side(Lines lines, String who, Party party, BankDetails account) {
        lines.put(who + "Счет", account.account());
        lines.put(who, "ИНН " + party.taxId() + " " + party.name());
        lines.put(who + "ИНН", party.taxId());
        lines.put(who + "1", party.name());
        lines.put(who + "КПП", party.registrationReason() == null ? "0" : party.registrationReason());
        lines.put(who + "РасчСчет", account.account());
        lines.put(who + "Банк1", account.bankName());
        lines.put(who + "БИК", account.bic());
        lines.put(who + "Корсчет", account.correspondentAccount() == null ? "" : account.correspondentAccount());
    }

    private static LocalDate date(List<Payment> payments, Comparator<LocalDate> order) {
        return payments.stream().map(Payment::date).max(order).orElseThrow();
    }

    private void check(Payment payment) {
        int number = payment.number();
        if (number < 1 || number > MAX_NUMBER) {
            throw messages.needsOperator(
                    "papers.payment-file.number", payment.payee().name(), number, MAX_NUMBER);
        }
        if (payment.amountCents() <= 0) {
            throw messages.needsOperator(
                    "papers.payment-file.amount", number, payment.payee().name());
        }
        if (payment.purpose().length() > MAX_PURPOSE) {
            throw messages.needsOperator(
                    "papers.payment-file.purpose", number, payment.payee().name(), MAX_PURPOSE);
        }
        check(payment, payment.payer(), payment.payerAccount());
        check(payment, payment.payee(), payment.payeeAccount());
    }

    private void check(Payment payment, Party party, BankDetails account) {
        boolean complete = party.taxId().matches("\\d{10}|\\d{12}")
                && account.bic().matches("\\d{9}")
                && account.account().matches("\\d{20}")
                && (account.correspondentAccount() == null
                        || account.correspondentAccount().matches("\\d{20}"));
        if (!complete) {
            throw messages.needsOperator("papers.payment-file.details", payment.number(), party.name());
        }
    }

    private static final class Lines {

        private final StringBuilder text = new StringBuilder();
        private final CharsetEncoder encoder = CHARSET.newEncoder();

        void put(String key, String value) {
            line(key + "=" + value);
        }

        /** One line only, whatever a name contains: a second one would be read as another field. */
        void line(String content) {
            content.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                    .strip()
                    .codePoints()
                    .mapToObj(Character::toString)
                    .forEach(letter -> text.append(encodable(letter)));
            text.append("\r\n");
        }

        /** Only what the encoding lacks is taken apart: й would lose its breve. */
        private String encodable(String letter) {
            if (encoder.canEncode(letter)) {
                return letter;
            }
            String plain = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
            return !plain.isEmpty() && encoder.canEncode(plain) ? plain : "?";
        }
    }
}
