package bureau.purchasing;

import bureau.documents.Party;
import bureau.documents.Signatory;
import bureau.platform.language.Language;
import bureau.suppliers.BankDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Papers to print, about one purchase, in the words of each language. */
final class PaperSamples {

    static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    private static final String REQUEST = "ЗАК-2026/0031";
    private static final String ORDER = "ЗПС-2026/0147";
    private static final String NOTE = "УПД-558";

    private final boolean russian;

    PaperSamples(Language language) {
        this.russian = language == Language.RU;
    }

    StockWaybillDocument waybill() {
        return new StockWaybillDocument(
                "ТН-2026/0012",
                DAY,
                1,
                buyer(),
                REQUEST,
                say("Основной склад, 1-й этаж", "Main store, ground floor"),
                say("Отдел проектов", "Projects department"),
                List.of(
                        new StockWaybillDocument.Line(
                                "paper-a4", paper(), pack(), number(10), number(10), say("Стеллаж А-3", "Shelf A-3")),
                        new StockWaybillDocument.Line(
                                "toner-m404", toner(), piece(), number(4), number(1), say("Шкаф 2", "Cabinet 2"))),
                new Signatory(say("Кладовщик", "Storekeeper"), say("И. П. Громов", "I. Gromov")),
                new Signatory(say("Инженер", "Engineer"), say("А. С. Белый", "A. Bely")));
    }

    PriceRequestDocument priceRequest() {
        return new PriceRequestDocument(
                "ЗЦ-2026/0042",
                DAY,
                1,
                buyer(),
                supplier(),
                List.of(
                        new PriceRequestDocument.Line(
                                chair(),
                                say(
                                        "Нагрузка до 120 кг, газлифт 3-го класса, ткань серая, гарантия от 24 месяцев",
                                        "Up to 120 kg, class 3 gas lift, grey fabric, guarantee from 24 months"),
                                number(12),
                                piece(),
                                true),
                        new PriceRequestDocument.Line(paper(), null, new BigDecimal("2.5"), pack(), false)),
                "RUB",
                say("Москва, ул. Тверская, д. 7, 4-й этаж, приёмная", "7 Tverskaya St., 4th floor, reception, Moscow"),
                DAY.plusDays(20),
                DAY.plusDays(3),
                contact(),
                List.of(say("Оплата в течение 10 рабочих дней после приёмки.", "Payment within 10 working days.")),
                head());
    }

    QuoteComparisonDocument comparison(int suppliers, int lines) {
        List<QuoteComparisonDocument.Quote> quotes = IntStream.range(0, suppliers)
                .mapToObj(i -> new QuoteComparisonDocument.Quote(
                        supplierName(i),
                        12_345_650L + i * 1_234_500L,
                        i != 2,
                        3 + i * 4,
                        say("10 рабочих дней после приёмки", "10 working days after acceptance"),
                        i == 3 ? null : new BigDecimal("4.7").subtract(BigDecimal.valueOf(i, 1)),
                        new BigDecimal("91.4").subtract(BigDecimal.valueOf(i * 7L)),
                        i == 1))
                .toList();
        return new QuoteComparisonDocument(
                "СП-2026/" + lines,
                DAY,
                1,
                buyer(),
                REQUEST,
                say("мебель для переговорной", "furniture for the meeting room"),
                "RUB",
                new QuoteComparisonDocument.Weights(60, 20, 10, 10),
                quotes,
                IntStream.range(0, lines)
                        .mapToObj(line -> comparedLine(line, suppliers))
                        .toList(),
                List.of(new QuoteComparisonDocument.Silent(
                        say("ООО «Старый Склад»", "Stary Sklad LLC"), say("нет ответа в срок", "no answer in time"))),
                say(
                        "У первого предложения срок поставки позже даты, к которой нужна мебель.",
                        "The first quotation delivers after the furniture is needed."),
                new Signatory(say("Закупщик", "Buyer"), say("О. В. Лис", "O. Lis")),
                new Signatory(say("Финансовый контролёр", "Finance controller"), say("П. Зайцев", "P. Zaytsev")));
    }

    OrderChangeDocument change() {
        return new OrderChangeDocument(
                ORDER + "/1",
                DAY.plusDays(2),
                1,
                buyer(),
                supplier(),
                ORDER,
                DAY,
                say("Изменилось число рабочих мест в отделе.", "The number of workplaces has changed."),
                List.of(
                        new OrderChangeDocument.Line(
                                chair(), piece(), number(12), number(15), 1_250_000, 1_225_000, 18_375_000),
                        new OrderChangeDocument.Line(paper(), pack(), number(10), number(0), 37_850, 37_850, 0)),
                "RUB",
                15_378_500,
                18_375_000,
                22,
                3_313_525,
                DAY.plusDays(14),
                DAY.plusDays(21),
                contact(),
                head());
    }

    OrderCancellationDocument cancellation(boolean whole) {
        return new OrderCancellationDocument(
                "ОЗ-2026/0003",
                DAY.plusDays(9),
                1,
                buyer(),
                supplier(),
                ORDER,
                DAY,
                say("Срок поставки истёк, товар больше не нужен.", "The date of delivery has passed."),
                List.of(new OrderCancellationDocument.Line(
                        chair(), piece(), number(12), number(whole ? 0 : 4), number(whole ? 12 : 8))),
                "RUB",
                whole ? 15_000_000 : 10_000_000,
                contact(),
                head());
    }

    ReceiptActDocument receipt() {
        return new ReceiptActDocument(
                "АП-2026/0055",
                DAY.plusDays(10),
                1,
                buyer(),
                supplier(),
                ORDER,
                DAY,
                NOTE,
                DAY.plusDays(9),
                say("Склад, 1-й этаж", "Store, ground floor"),
                false,
                List.of(
                        new ReceiptActDocument.Line(
                                say("Ноутбук 14\", 16 ГБ, 512 ГБ SSD", "Laptop 14\", 16 GB, 512 GB SSD"),
                                piece(),
                                number(2),
                                8_990_000,
                                17_980_000,
                                List.of("PF3XK1A7", "PF3XK1B2")),
                        new ReceiptActDocument.Line(paper(), pack(), number(5), 37_850, 189_250, List.of())),
                "RUB",
                22,
                3_276_439,
                18_169_250,
                say("Упаковка одной коробки надорвана, содержимое цело.", "One box torn, its content whole."),
                new Signatory(say("Кладовщик", "Storekeeper"), say("И. П. Громов", "I. Gromov")));
    }

    ReceiptCancellationDocument receiptCancellation() {
        return new ReceiptCancellationDocument(
                "АОП-2026/0001",
                DAY.plusDays(11),
                1,
                buyer(),
                supplier(),
                ORDER,
                DAY,
                "АП-2026/0055",
                DAY.plusDays(10),
                false,
                NOTE,
                say("Приёмка другого заказа.", "It belongs to another order."),
                new Signatory(say("Кладовщик", "Storekeeper"), say("И. П. Громов", "I. Gromov")));
    }

    DiscrepancyActDocument discrepancies() {
        return new DiscrepancyActDocument(
                "АР-2026/0004",
                DAY.plusDays(10),
                1,
                buyer(),
                supplier(),
                ORDER,
                DAY,
                NOTE,
                null,
                say("Склад, 1-й этаж", "Store, ground floor"),
                List.of(new DiscrepancyActDocument.Line(
                        chair(),
                        piece(),
                        number(12),
                        number(1),
                        number(9),
                        number(2),
                        say("Недостача 1 шт.; у двух сломана крестовина", "1 missing; the base of two is broken"),
                        3_750_000)),
                "RUB",
                List.of("IMG_2041.jpg", "IMG_2042.jpg"),
                say("Повреждённые кресла отложены до замены.", "The broken chairs are set aside."),
                List.of(
                        new Signatory(say("Кладовщик", "Storekeeper"), say("И. П. Громов", "I. Gromov")),
                        new Signatory(say("Инженер", "Engineer"), say("А. С. Белый", "A. Bely"))));
    }

    ClaimDocument claim(ClaimDocument.Demand demand) {
        return new ClaimDocument(
                "ПР-2026/0002",
                DAY.plusDays(11),
                1,
                buyer(),
                supplier(),
                ORDER,
                DAY,
                "АР-2026/0004",
                DAY.plusDays(10),
                List.of(new ClaimDocument.Line(
                        chair(), piece(), number(3), say("Недостача и поломка", "Missing and broken"), 3_750_000)),
                "RUB",
                3_750_000,
                demand,
                demand == ClaimDocument.Demand.REPLACE ? 0 : 3_750_000,
                DAY.plusDays(21),
                List.of(say("Акт о расхождениях № АР-2026/0004", "Act of discrepancies No. АР-2026/0004")),
                contact(),
                head());
    }

    PaymentOrderDocument payment() {
        return new PaymentOrderDocument(
                "ЗО-2026/0077",
                DAY.plusDays(12),
                1,
                buyer(),
                new BankDetails(
                        say("АО «Невский Банк», г. Санкт-Петербург", "Nevsky Bank JSC, St Petersburg"),
                        "044030001",
                        "40702810900000000001",
                        "30101810100000000001"),
                supplier(),
                new BankDetails(
                        say("ПАО «Банк Мост», г. Москва", "Bank Most PJSC, Moscow"),
                        "044525002",
                        "40802810900000000002",
                        "30101810200000000002"),
                "RUB",
                18_169_250,
                22,
                3_276_439,
                "СЧ-901",
                DAY.plusDays(9),
                ORDER,
                say(
                        "Оплата по счёту СЧ-901 от 12.08.2026 за оборудование. В том числе НДС 22 % — 32 764,39 руб.",
                        "Invoice СЧ-901 of 12.08.2026 for equipment. Including VAT 22%: RUB 32,764.39"),
                DAY.plusDays(20),
                say("220 / ИТ-оборудование", "220 / IT equipment"),
                new Signatory(say("Бухгалтер по расчётам", "Accountant for payments"), say("Л. Петров", "L. Petrov")),
                List.of(new PaymentOrderDocument.Visa(
                        new Signatory(say("финансовый директор", "finance director"), say("А. Белов", "A. Belov")),
                        DAY.plusDays(12))));
    }

    private QuoteComparisonDocument.Line comparedLine(int line, int suppliers) {
        return new QuoteComparisonDocument.Line(
                List.of(chair(), paper(), toner()).get(line % 3),
                number(2 + line % 9),
                piece(),
                IntStream.range(0, suppliers)
                        .mapToObj(i -> new QuoteComparisonDocument.Offer(
                                i == 2 && line % 4 == 1 ? null : 1_250_000L + i * 45_050 + line * 100L,
                                i == 1 && line % 5 == 0,
                                i == 1))
                        .toList());
    }

    private String supplierName(int i) {
        return (russian
                        ? List.of(
                                "ООО «Офис-Мебель Нева»",
                                "ООО «Канцмир»",
                                "ИП Ковалёва Мария Андреевна",
                                "ООО «Бумага Плюс»",
                                "АО «Торговый дом «Северо-Запад»",
                                "ООО «ТонерСнаб»")
                        : List.of(
                                "Office-Mebel Neva LLC",
                                "Kantsmir LLC",
                                "Maria Kovaleva, sole trader",
                                "Bumaga Plus LLC",
                                "North-West Trading House JSC",
                                "TonerSnab LLC"))
                .get(i);
    }

    Party buyer() {
        return new Party(
                say("ООО «Северный ветер»", "Northern Wind LLC"),
                "7701234567",
                "770101001",
                say("125009, Москва, ул. Тверская, д. 7, офис 412", "7 Tverskaya St., office 412, Moscow 125009"));
    }

    Party supplier() {
        return new Party(
                say("ИП Ковалёва Мария Андреевна", "Maria Kovaleva, sole trader"),
                "501234567890",
                null,
                say("141070, Королёв, пр-т Космонавтов, д. 15", "15 Kosmonavtov Ave., Korolyov 141070"));
    }

    private Signatory head() {
        return new Signatory(say("Генеральный директор", "General manager"), say("А. В. Соколова", "A. Sokolova"));
    }

    private String contact() {
        return say(
                "Ольга Петрова, +7 495 123-45-67, zakaz@example.org",
                "Olga Petrova, +7 495 123-45-67, orders@example.org");
    }

    private String chair() {
        return say("Кресло офисное «Престиж» с подлокотниками", "Office chair “Prestige” with armrests");
    }

    private String paper() {
        return say("Бумага офисная A4, 80 г/м², класс C, 500 листов", "Office paper A4, 80 g/m², class C, 500 sheets");
    }

    private String toner() {
        return say(
                "Картридж для HP LaserJet Pro M404, чёрный, повышенной ёмкости",
                "Toner cartridge for HP LaserJet Pro M404, black, high yield");
    }

    private String piece() {
        return say("шт.", "pcs");
    }

    private String pack() {
        return say("пачка", "ream");
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private String say(String inRussian, String inEnglish) {
        return russian ? inRussian : inEnglish;
    }
}
