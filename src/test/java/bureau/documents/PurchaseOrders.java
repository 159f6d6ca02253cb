package bureau.documents;

import bureau.platform.language.Language;
import bureau.purchasing.PurchaseOrderDocument;
import bureau.purchasing.PurchaseOrderDocument.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Orders to print. */
public final class PurchaseOrders {

    private static final List<String> RUSSIAN = List.of(
            "Бумага офисная A4, 80 г/м², класс C, пачка 500 листов",
            "Картридж для принтера HP LaserJet Pro M404, чёрный, повышенной ёмкости",
            "Кресло офисное «Престиж» с подлокотниками",
            "Папка-регистратор 75 мм, синяя");
    private static final List<String> ENGLISH = List.of(
            "Office paper A4, 80 g/m², class C, ream of 500 sheets",
            "Toner cartridge for HP LaserJet Pro M404, black, high yield",
            "Office chair “Prestige” with armrests",
            "Lever arch file 75 mm, blue");

    private PurchaseOrders() {}

    public static PurchaseOrderDocument order(Language language, int lines) {
        boolean russian = language == Language.RU;
        List<Line> all =
                IntStream.range(0, lines).mapToObj(i -> line(russian, i)).toList();
        long total = all.stream().mapToLong(Line::sumCents).sum();
        return new PurchaseOrderDocument(
                "З-2026/0147",
                LocalDate.of(2026, 8, 3),
                1,
                new Party(
                        russian ? "ООО «Северный ветер»" : "Northern Wind LLC",
                        "7701234567",
                        "770101001",
                        russian
                                ? "125009, Москва, ул. Тверская, д. 7, офис 412"
                                : "7 Tverskaya St., office 412, Moscow 125009"),
                new Party(
                        russian ? "ИП Ковалёва Мария Андреевна" : "Maria Kovaleva, sole trader",
                        "501234567890",
                        null,
                        russian ? "141070, Королёв, пр-т Космонавтов, д. 15" : "15 Kosmonavtov Ave., Korolyov 141070"),
                all,
                "RUB",
                22,
                Math.round(total * 22 / 122.0),
                total,
                russian
                        ? "Москва, ул. Тверская, д. 7, 4-й этаж, приёмная"
                        : "7 Tverskaya St., 4th floor, reception, Moscow",
                LocalDate.of(2026, 8, 17),
                russian
                        ? List.of(
                                "Оплата в течение 10 рабочих дней после приёмки товара.",
                                "Просим указать номер заказа в счёте, накладной и счёте-фактуре.")
                        : List.of(
                                "Payment within 10 working days after acceptance.",
                                "Please state the order number in the invoice and the delivery note."),
                russian
                        ? "Ольга Петрова, +7 495 123-45-67, zakaz@example.org"
                        : "Olga Petrova, +7 495 123-45-67, orders@example.org",
                russian
                        ? new Signatory("Генеральный директор", "А. В. Соколова")
                        : new Signatory("Director", "A. Sokolova"));
    }

    public static PurchaseOrderDocument deliveredTo(PurchaseOrderDocument order, String place) {
        return new PurchaseOrderDocument(
                order.number(),
                order.date(),
                order.version(),
                order.buyer(),
                order.supplier(),
                order.lines(),
                order.currency(),
                order.vatPercent(),
                order.vatCents(),
                order.totalCents(),
                place,
                order.deliveryDate(),
                order.terms(),
                order.contact(),
                order.signatory());
    }

    public static PurchaseOrderDocument numbered(PurchaseOrderDocument order, String number) {
        return new PurchaseOrderDocument(
                number,
                order.date(),
                order.version(),
                order.buyer(),
                order.supplier(),
                order.lines(),
                order.currency(),
                order.vatPercent(),
                order.vatCents(),
                order.totalCents(),
                order.deliveryPlace(),
                order.deliveryDate(),
                order.terms(),
                number,
                order.signatory());
    }

    private static Line line(boolean russian, int i) {
        long price = 37_850 + 12_345L * (i % 7);
        int quantity = 5 + i % 4;
        return new Line(
                (russian ? RUSSIAN : ENGLISH).get(i % 4),
                BigDecimal.valueOf(quantity),
                russian ? "шт." : "pcs",
                price,
                price * quantity);
    }
}
