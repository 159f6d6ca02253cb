package bureau.travel;

import bureau.OfficeTest;
import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Receipts as travellers bring them: typed, or on a file that they upload. */
@OfficeTest
class FiscalReceiptsTest {

    private static final String TEXT = "t=20260514T1530&s=1234.56&fn=9960440300123456&i=12345&fp=3456789012&n=1";

    @Autowired
    FiscalReceipts receipts;

    @Autowired
    Documents documents;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    @Test
    void receiptIsReadOffAnUploadedPhotograph() throws Exception {
        assertThat(receipts.on(upload(TEXT))).hasValueSatisfying(receipt -> {
            assertThat(receipt.key()).isEqualTo("9960440300123456/12345/3456789012");
            assertThat(receipt.signedCents()).isEqualTo(1234_56);
        });
        assertThat(receipts.on(upload("https://shop.example/?t=1&s=2"))).isEmpty();
    }

    @Test
    void typedOneThatCannotBeIsRefusedInTheReadersLanguage() {
        assertThat(receipts.read(TEXT).cents()).isEqualTo(1234_56);
        assertThatThrownBy(() -> receipts.read("https://shop.example"))
                .isInstanceOf(Refused.class)
                .hasMessage(messages.text("travel.receipt.NO_RECEIPT", ""));
        String russian = messages.in(Language.RU, () -> {
            try {
                receipts.read(TEXT.replace("20260514", "20260230"));
                return "";
            } catch (Refused e) {
                return e.getMessage();
            }
        });
        assertThat(russian).contains("несуществующая дата").contains("20260230T1530");
    }

    @Test
    void receiptOfADayToComeIsRefusedButNotOneFromAZoneAhead() {
        assertThat(receipts.read(on(1))).isNotNull();
        assertThatThrownBy(() -> receipts.read(on(2)))
                .isInstanceOf(Refused.class)
                .hasMessage(messages.text("travel.receipt.FUTURE"));
    }

    private String on(int days) {
        return TEXT.replace(
                "20260514",
                DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock).plusDays(days)));
    }

    private Document upload(String text) throws Exception {
        BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
        BufferedImage picture = new BufferedImage(500, 700, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 500 * 700; i++) {
            int x = i % 500 - 100;
            int y = i / 500 - 200;
            boolean dark = x >= 0 && x < 300 && y >= 0 && y < 300 && modules.get(x, y);
            picture.setRGB(i % 500, i / 500, dark ? 0x202020 : 0xF4F0E8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return documents.upload("emp.anton", "receipt.jpg", new ByteArrayInputStream(out.toByteArray()));
    }
}
