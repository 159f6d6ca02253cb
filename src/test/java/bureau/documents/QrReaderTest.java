package bureau.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Codes on photographs and in PDFs. */
class QrReaderTest {

    private static final String TEXT = "t=20260514T1530&s=1234.56&fn=9960440300123456&i=12345&fp=3456789012&n=1";

    @ParameterizedTest
    @CsvSource({
        // width and height of the photograph, side of the code, turned by so many degrees
        "400, 500, 200, 0",
        "1200, 1600, 300, 0",
        "1200, 1600, 300, 90",
        "1200, 1600, 400, 7",
        "3000, 4000, 600, 180",
        "4000, 3000, 500, 0"
    })
    void codeOfAPhotographIsRead(int width, int height, int side, int degrees) throws Exception {
        BufferedImage picture = photograph(width, height, side, degrees, TEXT);
        assertThat(QrReader.read(bytes(picture, "jpg"), "image/jpeg")).containsExactly(TEXT);
        assertThat(QrReader.read(bytes(picture, "png"), "image/png")).containsExactly(TEXT);
    }

    @Test
    void severalCodesAreAllRead() throws Exception {
        BufferedImage picture = photograph(900, 500, 250, 0, TEXT);
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(code("https://shop.example", 250), 600, 120, null);
        pen.dispose();
        assertThat(QrReader.read(bytes(picture, "png"), "image/png"))
                .containsExactlyInAnyOrder(TEXT, "https://shop.example");
    }

    @Test
    void cyrillicTextStaysWhatItWas() throws Exception {
        assertThat(QrReader.read(bytes(photograph(600, 600, 400, 0, "Чек № 5"), "png"), "image/png"))
                .containsExactly("Чек № 5");
    }

    @Test
    void pictureWithoutACodeHasNone() throws Exception {
        BufferedImage noise = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 500 * 500; i++) {
            noise.setRGB(i % 500, i / 500, random.nextInt(0xFFFFFF));
        }
        assertThat(QrReader.read(bytes(noise, "png"), "image/png")).isEmpty();
        assertThat(QrReader.read(SampleFiles.png(), "image/png")).isEmpty();
        assertThat(QrReader.read(SampleFiles.docx(), "application/octet-stream"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"595, 842, 120, 0", "595, 842, 60, 2", "160, 400, 80, 0", "14000, 14000, 4000, 0"})
    void codeInAPdfIsRead(int width, int height, int side, int page) throws Exception {
        assertThat(QrReader.read(pdf(width, height, side, page), "application/pdf"))
                .containsExactly(TEXT);
    }

    @Test
    void onlyTheFirstPagesOfAPdfAreLookedAt() throws Exception {
        assertThat(QrReader.read(pdf(595, 842, 120, 3), "application/pdf")).isEmpty();
        assertThat(QrReader.read(SampleFiles.pdf(), "application/pdf")).isEmpty();
    }

    @Test
    void whatIsNoFileOfItsTypeIsAFaultThatTheReaderOfDocumentsTakesForNoCode() {
        assertThatThrownBy(() -> QrReader.read("%PDF-1.7 nothing".getBytes(), "application/pdf"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> QrReader.read("nothing".getBytes(), "image/png"))
                .isInstanceOf(IOException.class);
    }

    private static byte[] pdf(int width, int height, int side, int page) throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i <= page; i++) {
                document.addPage(new PDPage(new PDRectangle(width, height)));
            }
            try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(page))) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, code(TEXT, 400)),
                        width / 8f,
                        height / 8f,
                        side,
                        side);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage photograph(int width, int height, int side, int degrees, String text)
            throws WriterException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        // Paper in bad light.
        pen.setColor(new Color(225, 220, 205));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(width / 10, height / 12, width / 2, 4);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        pen.drawImage(code(text, side), (width - side) / 4, (height - side) / 2, null);
        pen.dispose();
        return picture;
    }

    private static BufferedImage code(String text, int side) throws WriterException {
        BitMatrix modules = new QRCodeWriter()
                .encode(text, BarcodeFormat.QR_CODE, side, side, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            picture.setRGB(i % side, i / side, modules.get(i % side, i / side) ? 0x303030 : 0xF0F0E8);
        }
        return picture;
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
