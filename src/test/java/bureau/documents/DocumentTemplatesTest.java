package bureau.documents;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.purchasing.PurchaseOrderDocument;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
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
        String text = text(print(Language.RU, 1));

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
        String text = text(print(Language.EN, 1));

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
                assertThat(text(document, page)).contains(language == Language.RU ? "Наименование" : "Quantity");
            }
        }
        assertThat(text(pdf).lines().filter(line -> line.matches("\\d+ .*"))).hasSizeGreaterThanOrEqualTo(60);
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

        assertThat(sealOf(pdf, 0).lines())
                .hasSize(5)
                .startsWith("purchase-order", "no: З-2026/0147", "date: 2026-08-03", "version: 1")
                .anyMatch(line -> line.matches("sha256: [0-9a-f]{32}"));
        assertThat(text(pdf)).contains("Отпечаток " + fingerprint(pdf).substring(0, 16));
        assertThat(sealOf(print(Language.EN, 1), 0)).isNotEqualTo(sealOf(pdf, 0));
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

        String text = text(templates.pdf(order.issue(Language.EN), order.model()));

        assertThat(text.replaceAll("\\s+", "")).contains(hostile.replaceAll("\\s+", ""));
    }

    @Test
    void whatNoXmlMayContainIsLeftOut() throws IOException {
        PurchaseOrderDocument order = PurchaseOrders.deliveredTo(
                PurchaseOrders.order(Language.EN, 1), "4th\u0000 fl\u000Boor\uD83D, \uFFFEleft");

        assertThat(text(templates.pdf(order.issue(Language.EN), order.model()))).contains("4th floor, left");
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

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return plain(stripper.getText(document));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private static String fingerprint(byte[] pdf) throws Exception {
        return sealOf(pdf, 0).replaceAll("(?s).*sha256: ", "");
    }

    /** Reads the code as a telephone would, from the lower right quarter of the page. */
    private static String sealOf(byte[] pdf, int page) throws IOException, ReaderException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage whole = new PDFRenderer(document).renderImageWithDPI(page, 300);
            int width = whole.getWidth() / 2;
            int height = whole.getHeight() / 4;
            int[] dots = whole.getRGB(width, whole.getHeight() - height, width, height, null, 0, width);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8", DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
