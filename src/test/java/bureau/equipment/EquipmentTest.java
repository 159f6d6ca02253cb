package bureau.equipment;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@OfficeTest
class EquipmentTest {

    @LocalServerPort
    int port;

    @Autowired
    Equipment equipment;

    @Autowired
    EquipmentStickers stickers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyUnitOfAReceiptGetsACardAndARepetitionNone() {
        String caseId = UUID.randomUUID().toString();
        List<EquipmentCard> first = register(caseId, received("receipt-1", 3));
        List<EquipmentCard> again = register(caseId, received("receipt-1", 3));
        List<EquipmentCard> later = register(caseId, received("receipt-2", 1));

        assertThat(again).isEqualTo(first);
        assertThat(equipment.ofCase(caseId)).hasSize(4);
        assertThat(first).extracting(EquipmentCard::number).allMatch(number -> number.matches("ИНВ-\\d{4}-\\d{6}"));
        assertThat(ordinal(first.get(2))).isEqualTo(ordinal(first.get(0)) + 2);
        assertThat(later.get(0).number())
                .isNotIn(first.stream().map(EquipmentCard::number).toList());
        assertThat(first).extracting(EquipmentCard::serialNumber).containsExactly("A1", "A2", null);
    }

    @Test
    void whatIsTakenBackLeavesNoGapInTheNumbers() {
        String caseId = UUID.randomUUID().toString();
        int before = ordinal(register(caseId, received("receipt-1", 1)).get(0));
        transaction.executeWithoutResult(status -> {
            equipment.register(caseId, received("receipt-2", 5));
            status.setRollbackOnly();
        });
        assertThat(ordinal(register(caseId, received("receipt-3", 1)).get(0))).isEqualTo(before + 1);
    }

    @Test
    void cardKnowsWhoHasItAndUntilWhenItIsUnderWarranty() {
        EquipmentCard card =
                register(UUID.randomUUID().toString(), received("receipt-1", 1)).get(0);
        assertThat(card.state()).isEqualTo(EquipmentState.IN_STORE);
        assertThat(card.underWarrantyOn(LocalDate.of(2028, 5, 31))).isTrue();
        assertThat(card.underWarrantyOn(LocalDate.of(2028, 6, 1))).isFalse();

        equipment.move(card.number(), "Room 214", "emp.anton");
        equipment.setState(card.number(), EquipmentState.IN_USE);

        EquipmentCard moved = equipment.find(card.number()).orElseThrow();
        assertThat(moved.holder()).isEqualTo("emp.anton");
        assertThat(moved.state()).isEqualTo(EquipmentState.IN_USE);
    }

    @Test
    void stickerIsOneSmallPageWhoseCodeLeadsToTheThing() throws Exception {
        EquipmentCard card =
                register(UUID.randomUUID().toString(), received("receipt-1", 1)).get(0);
        for (Language language : Language.values()) {
            try (PDDocument pdf = Loader.loadPDF(stickers.pdf(card, language))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(60 / 25.4f * 72, within(1f));
                assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(30 / 25.4f * 72, within(1f));
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains(card.number(), language == Language.RU ? "Отсканируйте" : "Scan the code");
                var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 600);
                int width = picture.getWidth();
                int height = picture.getHeight();
                int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
                String link = new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))),
                                Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
                assertThat(link).matches("http://localhost:" + port + "/r/[A-Za-z0-9%-]+");
                assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8)).endsWith("/r/" + card.number());
            }
        }
    }

    @Test
    void demoOfficeHasItsEquipment() {
        List<EquipmentCard> all = equipment.ofCase("demo");
        assertThat(all).hasSize(50);
        assertThat(labelled(all, "НБ-017").state()).isEqualTo(EquipmentState.FOR_LOAN);
        assertThat(labelled(all, "АПС-01").importance()).isEqualTo(Importance.SAFETY);
        assertThat(labelled(all, "ИБП-01").importance()).isEqualTo(Importance.CRITICAL);
        assertThat(labelled(all, "МФУ-01").underWarrantyOn(LocalDate.of(2026, 1, 1)))
                .isFalse();
        assertThat(labelled(all, "МФУ-02").underWarrantyOn(LocalDate.of(2026, 1, 1)))
                .isTrue();
    }

    private static EquipmentCard labelled(List<EquipmentCard> all, String label) {
        return all.stream()
                .filter(each -> label.equals(each.label()))
                .findFirst()
                .orElseThrow();
    }

    private static int ordinal(EquipmentCard card) {
        return Integer.parseInt(card.number().substring(card.number().length() - 6));
    }

    private List<EquipmentCard> register(String caseId, ReceivedEquipment received) {
        return transaction.execute(status -> equipment.register(caseId, received));
    }

    private static ReceivedEquipment received(String receipt, int units) {
        return new ReceivedEquipment(
                receipt,
                1,
                units,
                "Laptop for a test with a name that is rather too long for a sticker of its size, and then some more",
                "laptop",
                List.of("A1", "A2"),
                "Store room",
                null,
                7_800_000,
                LocalDate.of(2026, 5, 31),
                LocalDate.of(2028, 5, 31),
                "itresurs");
    }
}
