package bureau.purchasing;

import bureau.OfficeTest;
import bureau.documents.Document;
import bureau.documents.DocumentTemplates;
import bureau.documents.Documents;
import bureau.documents.Paper;
import bureau.documents.Papers;
import bureau.documents.PrintedPaper;
import bureau.platform.language.Language;
import bureau.purchasing.ClaimDocument.Demand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** The papers of a purchase as their receivers read them. */
@OfficeTest
class PapersTest {

    private static final PaperSamples RU = new PaperSamples(Language.RU);
    private static final PaperSamples EN = new PaperSamples(Language.EN);

    @Autowired
    DocumentTemplates templates;

    @Autowired
    Papers papers;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    static Stream<Arguments> papersInEachLanguage() {
        return Arrays.stream(Language.values()).flatMap(language -> {
            PaperSamples samples = new PaperSamples(language);
            return Stream.<Paper>of(
                            samples.waybill(),
                            samples.priceRequest(),
                            samples.comparison(3, 2),
                            samples.change(),
                            samples.cancellation(false),
                            samples.receipt(),
                            samples.receiptCancellation(),
                            samples.discrepancies(),
                            samples.claim(Demand.REFUND),
                            samples.payment())
                    .map(paper -> Arguments.of(language, paper.kind(), paper));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("papersInEachLanguage")
    void everyPaperShowsItsNumberInTheTextAndInTheCode(Language language, String kind, Paper paper) throws Exception {
        byte[] pdf = print(paper, language);

        assertThat(PrintedPaper.seal(pdf).lines())
                .startsWith(kind, "no: " + paper.number(), "date: " + paper.date(), "version: 1");
        assertThat(PrintedPaper.text(pdf))
                .contains(paper.number())
                .contains(language == Language.RU ? "версия 1" : "version 1")
                .contains(language == Language.RU ? "Страница 1 из " : "Page 1 of ")
                .doesNotContain("??", "papers.");
    }

    @Test
    void waybillTellsWhatWasAskedForAndWhatWasIssued() throws IOException {
        assertThat(text(RU.waybill(), Language.RU))
                .contains("Требование-накладная № ТН-2026/0012", "Заявка на закупку ЗАК-2026/0031", "Отдел проектов")
                .contains("500 листов пачка 10 10 Стеллаж А-3", "Шкаф 2")
                .contains("Всего наименований: 2, из них отпущено не полностью: 1.")
                .contains("И. П. Громов", "А. С. Белый");
        assertThat(text(EN.waybill(), Language.EN)).contains("Lines: 2; of these not issued in full: 1.", "Shelf A-3");
    }

    @Test
    void priceRequestTellsWhatIsWantedUntilWhenAndWhatTheAnswerMustContain() throws IOException {
        assertThat(text(RU.priceRequest(), Language.RU))
                .contains("Запрос цен № ЗЦ-2026/0042", "ИП Ковалёва Мария Андреевна")
                .contains("12 шт. допускается", "2,5 пачка нет", "Нагрузка до 120 кг")
                .contains("не позднее 23 августа 2026 г.", "не позднее 6 августа 2026 г.", "zakaz@example.org")
                .contains("входящий в них НДС", "срок действия предложения", "не является офертой");
        assertThat(text(EN.priceRequest(), Language.EN))
                .contains("12 pcs allowed", "2.5 ream no", "no later than August 6, 2026", "terms of payment");
    }

    @Test
    void comparisonTellsWhoWonAndWhy() throws IOException {
        assertThat(text(RU.comparison(3, 2), Language.RU))
                .contains("цена 60 %, срок поставки 20 %, условия оплаты 10 %, рейтинг поставщика 10 %")
                .contains("1 ООО «Офис-Мебель Нева» 123 456,50 3 10 рабочих дней после приёмки 4,7 91,4")
                .contains("ООО «Старый Склад»: нет ответа в срок", "предложены не все товары")
                .contains("У первого предложения срок поставки позже даты")
                .contains("12 500,00", "12 950,50");
        assertThat(text(EN.comparison(3, 2), Language.EN)).contains("price 60%", "123,456.50", "P. Zaytsev");
    }

    @ParameterizedTest
    @EnumSource
    void comparisonOfSixSuppliersAndSixtyLinesStaysReadable(Language language) throws IOException {
        byte[] pdf = print(new PaperSamples(language).comparison(6, 60), language);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            assertThat(document.getNumberOfPages()).isBetween(3, 6);
        }
        assertThat(PrintedPaper.text(pdf)).contains("60 ");
    }

    @Test
    void comparisonOfMoreSuppliersThanFitIsRefused() {
        QuoteComparisonDocument.Quote quote = RU.comparison(1, 1).quotes().get(0);
        assertThatThrownBy(() -> new QuoteComparisonDocument(
                        "1",
                        PaperSamples.DAY,
                        1,
                        RU.buyer(),
                        "1",
                        "",
                        "RUB",
                        new QuoteComparisonDocument.Weights(60, 20, 10, 10),
                        List.of(quote, quote, quote, quote, quote, quote, quote),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amendmentShowsOldAndNewQuantitiesPricesAndTotals() throws IOException {
        assertThat(text(RU.change(), Language.RU))
                .contains("Изменение заказа № ЗПС-2026/0147/1", "в наш заказ № ЗПС-2026/0147 от 3 августа 2026 г.:")
                .contains("шт. 12 15 12 500,00 12 250,00 183 750,00", "пачка 10 0 378,50 378,50 0,00")
                .contains("Новая сумма заказа 183 750,00 ₽", "Прежняя сумма 153 785,00 ₽")
                .contains("Сто восемьдесят три тысячи семьсот пятьдесят рублей 00 копеек")
                .contains("не позднее 24 августа 2026 г. (прежний срок: 17 августа 2026 г.)")
                .contains("Изменилось число рабочих мест");
        assertThat(text(EN.change(), Language.EN))
                .contains("12 15 12,500.00 12,250.00 183,750.00", "Total before RUB 153,785.00");
    }

    @Test
    void cancellationTellsWhetherAllOrTheRestIsCancelled() throws IOException {
        assertThat(text(RU.cancellation(true), Language.RU))
                .contains("об отмене нашего заказа № ЗПС-2026/0147", "12 0 12", "Сумма отмены 150 000,00 ₽")
                .doesNotContain("Принятые нами товары");
        assertThat(text(RU.cancellation(false), Language.RU))
                .contains("об отмене непоставленной части", "12 4 8", "Принятые нами товары будут оплачены");
        assertThat(text(EN.cancellation(false), Language.EN)).contains("what has not been delivered", "pcs 12 4 8");
    }

    @Test
    void actOfReceiptListsSerialNumbersAndSums() throws IOException {
        assertThat(text(RU.receipt(), Language.RU))
                .contains("№ УПД-558 от 12 августа 2026 г.", "Серийные номера: PF3XK1A7, PF3XK1B2")
                .contains("2 шт. 89 900,00 179 800,00", "Принято на сумму 181 692,50 ₽", "НДС 22 % 32 764,39 ₽")
                .contains("И. П. Громов", "надорвана");
        assertThat(text(EN.receipt(), Language.EN)).contains("Accepted in total RUB 181,692.50", "Serial numbers:");
    }

    @Test
    void cancellationOfAnActNamesTheActTheReasonAndWhoDidIt() throws IOException {
        assertThat(text(RU.receiptCancellation(), Language.RU))
                .contains("Акт об отмене акта приёмки № АОП-2026/0001")
                .contains("Акт приёмки товаров № АП-2026/0055 от 13 августа 2026 г. оформлен по ошибке")
                .contains("Приёмка другого заказа.", "И. П. Громов", "№ УПД-558");
        assertThat(text(EN.receiptCancellation(), Language.EN))
                .contains("The act of receipt No. АП-2026/0055 of August 13, 2026", "I. Gromov");
    }

    @Test
    void actOfDiscrepanciesTellsWhatIsMissingOrRejected() throws IOException {
        assertThat(text(RU.discrepancies(), Language.RU))
                .contains("Акт о расхождениях № АР-2026/0004", "шт. 12 1 9 2", "сломана крестовина", "37 500,00")
                .contains("IMG_2041.jpg", "IMG_2042.jpg", "отложены до замены", "И. П. Громов", "А. С. Белый");
        assertThat(text(EN.discrepancies(), Language.EN))
                .contains("pcs 12 1 9 2", "RUB 37,500.00", "No. УПД-558", "Photographs");
    }

    @Test
    void claimSaysWhatIsDemandedAndByWhen() throws IOException {
        assertThat(text(RU.claim(Demand.REPLACE), Language.RU))
                .contains(
                        "Требуем заменить товары ненадлежащего качества и допоставить недостающие не позднее 24 августа")
                .doesNotContain("Сумма прописью");
        assertThat(text(RU.claim(Demand.REFUND), Language.RU))
                .contains("Требуем вернуть 37 500,00 ₽ не позднее 24 августа 2026 г.")
                .contains("Тридцать семь тысяч пятьсот рублей 00 копеек", "в акте о расхождениях № АР-2026/0004");
        assertThat(text(EN.claim(Demand.DISCOUNT), Language.EN))
                .contains("reduce the price by RUB 37,500.00", "no later than August 24, 2026.");
    }

    @Test
    void requestForPaymentShowsBothAccountsAndTheSumInWords() throws IOException {
        assertThat(text(RU.payment(), Language.RU))
                .contains("К оплате 181 692,50 ₽", "В том числе НДС 22 % 32 764,39 ₽")
                .contains("Сто восемьдесят одна тысяча шестьсот девяносто два рубля 50 копеек")
                .contains("ИНН 501234567890", "БИК 044525002", "Расчётный счёт 40802810900000000002")
                .contains("ИНН 7701234567, КПП 770101001", "Корр. счёт 30101810100000000001")
                .contains("№ СЧ-901 от 12 августа 2026 г.", "не позднее 23 августа 2026 г.", "А. Белов");
        assertThat(text(EN.payment(), Language.EN))
                .contains("To be paid RUB 181,692.50", "six hundred ninety-two roubles 50 kopecks", "BIC 044525002");
    }

    @Test
    void issuedPaperIsKeptInEachLanguageTheReadersFirst() {
        String caseId = "papers-" + UUID.randomUUID();

        List<Document> issued = transaction.execute(status -> papers.issue(
                caseId, "om.lis", Language.EN, language -> new PaperSamples(language).claim(Demand.REFUND)));

        assertThat(issued)
                .extracting(Document::language, Document::fileName, Document::number)
                .containsExactly(
                        tuple(Language.EN, "Claim ПР-2026-0002.pdf", "ПР-2026/0002"),
                        tuple(Language.RU, "Претензия ПР-2026-0002.pdf", "ПР-2026/0002"));
        assertThat(documents.list(caseId)).hasSize(2);
    }

    private String text(Paper paper, Language language) throws IOException {
        return PrintedPaper.text(print(paper, language)).replaceAll("\\s+", " ");
    }

    /** Left behind for people who look at it. */
    private byte[] print(Paper paper, Language language) throws IOException {
        byte[] pdf = templates.pdf(paper.issue(language), paper.model());
        Path looked = Path.of("target/documents/" + paper.kind() + "-"
                + paper.number().replace('/', '-') + "-" + language.code() + ".pdf");
        Files.createDirectories(looked.getParent());
        Files.write(looked, pdf);
        return pdf;
    }
}
