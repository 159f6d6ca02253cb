package bureau.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads QR codes off papers that people photographed or scanned. A paper that cannot be read simply has none. */
@Component
public class QrReader {

    private static final Logger LOG = LoggerFactory.getLogger(QrReader.class);
    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");

    private final Documents documents;

    QrReader(Documents documents) {
        this.documents = documents;
    }

    /** The texts of all codes that can be seen, each once. */
    public List<String> read(Document paper) {
        try (InputStream in = documents.open(paper)) {
            return read(in.readAllBytes(), paper.mediaType());
        } catch (IOException | RuntimeException e) {
            LOG.info("No codes read off document {}: {}", paper.id(), e.toString());
            return List.of();
        }
    }

    static List<String> read(byte[] content, String mediaType) throws IOException {
        try (PaperPictures pictures = PaperPictures.of(content, mediaType)) {
            for (int i = 0; i < pictures.count(); i++) {
                List<String> found = codes(pictures.get(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }
    }

    private static List<String> codes(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource grey = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        // The one copes with shadows, the other with small codes.
        return Stream.of(new HybridBinarizer(grey), new GlobalHistogramBinarizer(grey))
                .map(each -> codes(new BinaryBitmap(each)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> codes(BinaryBitmap bitmap) {
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(bitmap, HINTS);
            return new ArrayList<>(
                    Arrays.stream(results).map(Result::getText).distinct().toList());
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
