package bureau.documents;

import bureau.platform.language.Messages;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/** Reads a picture's header, never its pixels: a file of some kilobytes can ask for gigabytes. */
@Component
class PictureCheck {

    private static final int MAX_SIDE = 20_000;
    private static final long MAX_PIXELS = 100_000_000;
    private static final int PNG_SIGNATURE_BYTES = 8;
    private static final int IEND = 0x49454E44;

    private final Messages messages;

    PictureCheck(Messages messages) {
        this.messages = messages;
    }

    void check(String fileName, FileType type, Path file) throws IOException {
        long width;
        long height;
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            width = reader.getWidth(0);
            height = reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            throw messages.refused("documents.refused.damaged", fileName);
        } finally {
            reader.dispose();
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw messages.refused("documents.refused.picture", fileName, width, height, MAX_SIDE);
        }
        if (type == FileType.PNG && !endsWithItsPicture(file)) {
            throw messages.refused("documents.refused.damaged", fileName);
        }
    }

    /** Cameras append to a JPEG, nothing appends to a PNG. */
    private static boolean endsWithItsPicture(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            long left = Files.size(file) - PNG_SIGNATURE_BYTES;
            in.skipNBytes(PNG_SIGNATURE_BYTES);
            while (left >= 12) {
                long length = Integer.toUnsignedLong(in.readInt());
                int chunk = in.readInt();
                left -= 12 + length;
                if (chunk == IEND) {
                    return left == 0;
                }
                if (left < 0) {
                    return false;
                }
                in.skipNBytes(length + 4);
            }
            return false;
        }
    }
}
