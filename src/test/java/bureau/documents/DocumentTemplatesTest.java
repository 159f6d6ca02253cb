package bureau.documents;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.purchasing.PurchaseOrderDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class DocumentTemplatesTest {

    @Autowired
    DocumentTemplates templates;

    @Test
    void russianOrderSaysEverything() throws IOException {
        String text = PrintedPaper.text(print(Language.RU, 1));

        assertThat(text)
                .contains("Заказ поставщику № З-2026/0147", "от 3 августа 2026 г.", "версия 1")
                .contains("ООО «Северный ветер»", "ИНН 7701234567, КПП 770101001")
                .contains("ИП Ковалёва Мария Андреевна", "ИНН 501234567890")
                .contains("Бумага офисная A4, 80 г/м²", "5 шт. 378,50 1 892,50")
                .contains("Итого 1 892,50 ₽", "В том числе НДС 22 % 341,27 ₽")
                .contains("Сумма прописью: Одна тысяча восемьсот девяносто два рубля 50 копеек.")
                .contains("не позднее 17 августа 2026 г.", "4-й этаж, приёмная", "Ольга Петрова")
                .contains("А. В. Соколова", "Страница 1 из 1");
    }

    @Test
    void englishOrderSaysEverything() throws IOException {
        String text = PrintedPaper.text(print(Language.EN, 1));

        assertThat(text)
                .contains("Purchase order No. З-2026/0147", "of August 3, 2026", "version 1")
                .contains("Office paper A4", "5 pcs 378.50 1,892.50")
                .contains("Total RUB 1,892.50", "Including VAT 22% RUB 341.27")
                .contains("In words: One thousand eight hundred ninety-two roubles 50 kopecks.")
                .contains("no later than August 17, 2026", "Page 1 of 1");
    }

    @ParameterizedTest
    @EnumSource
    void longOrderRepeatsTheTableHeadOnEveryPage(Language language) throws IOException {
        byte[] pdf = print(language, 60);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 4);
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                assertThat(PrintedPaper.text(document, page))
                        .contains(language == Language.RU ? "Наименование" : "Quantity");
            }
        }
        assertThat(PrintedPaper.text(pdf).lines().filter(line -> line.matches("\\d+ .*")))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource
    void sameOrderIsPrintedTheSame(Language language) {
        assertThat(print(language, 3)).isEqualTo(print(language, 3));
    }

    @Test
    void fontsAreEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Language.RU, 1))) {
            var resources = document.getPage(0).getResources();
            var fonts = StreamSupport.stream(resources.getFontNames().spliterator(), false)
                    .toList();
            assertThat(fonts).isNotEmpty();
            for (var font : fonts) {
                assertThat(resources.getFont(font).isEmbedded()).isTrue();
                assertThat(resources.getFont(font).getName()).contains("PTSans");
            }
        }
    }

    @Test
    void qrCodeInTheLowerRightCornerOfTheFirstPageTellsNumberDateAndFingerprint() throws Exception {
        byte[] pdf = print(Language.RU, 60);

        assertThat(PrintedPaper.seal(pdf).lines())
                .hasSize(5)
                .startsWith("purchase-order", "no: З-2026/0147", "date: 2026-08-03", "version: 1")
                .anyMatch(line -> line.matches("sha256: [0-9a-f]{32}"));
        assertThat(PrintedPaper.text(pdf))
                .contains("Отпечаток " + fingerprint(pdf).substring(0, 16));
        assertThat(PrintedPaper.seal(print(Language.EN, 1))).isNotEqualTo(PrintedPaper.seal(pdf));
    }

    @Test
    void fingerprintChangesWithEveryWord() throws Exception {
        PurchaseOrderDocument order = PurchaseOrders.order(Language.EN, 1);
        byte[] other = templates.pdf(
                order.issue(Language.EN), Map.of("paper", PurchaseOrders.deliveredTo(order, "another door")));

        assertThat(fingerprint(other)).isNotEqualTo(fingerprint(print(Language.EN, 1)));
    }

    @Test
    void markupInTheTextsIsPrintedAsText() throws IOException {
        String hostile = "<script>alert(1)</script><img src='file:///etc/passwd'/>&amp; ${7*7} [[${7*7}]] ]]>";
        PurchaseOrderDocument order = PurchaseOrders.deliveredTo(PurchaseOrders.order(Language.EN, 1), hostile);

        String text = PrintedPaper.text(templates.pdf(order.issue(Language.EN), order.model()));

        assertThat(text.replaceAll("\\s+", "")).contains(hostile.replaceAll("\\s+", ""));
    }

    @Test
    void whatNoXmlMayContainIsLeftOut() throws IOException {
        PurchaseOrderDocument order = PurchaseOrders.deliveredTo(
                PurchaseOrders.order(Language.EN, 1), "4th\u0000 fl\u000Boor\uD83D, \uFFFEleft");

        assertThat(PrintedPaper.text(templates.pdf(order.issue(Language.EN), order.model())))
                .contains("4th floor, left");
    }

    private byte[] print(Language language, int lines) {
        PurchaseOrderDocument order = PurchaseOrders.order(language, lines);
        byte[] pdf = templates.pdf(order.issue(language), order.model());
        try {
            Path looked = Path.of("target/documents/order-" + language.code() + "-" + lines + ".pdf");
            Files.createDirectories(looked.getParent());
            Files.write(looked, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf;
    }

    private static String fingerprint(byte[] pdf) throws Exception {
        return PrintedPaper.seal(pdf).replaceAll("(?s).*sha256: ", "");
    }
}
