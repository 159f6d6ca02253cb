package bureau.documents;

import bureau.platform.language.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads a PDF's surface only: parsing a hostile one would be a risk of its own. What hides in compressed objects is left to
 * the reader's program, which asks before it runs anything.
 */
@Component
class PdfCheck {

    private static final int END_BYTES = 1024;
    private static final Pattern ACTIVE =
            Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)(?=[\\s/<(\\[>])");
    private static final Pattern END = Pattern.compile("%%EOF\\s*$");

    private final Messages messages;

    PdfCheck(Messages messages) {
        this.messages = messages;
    }

    void check(String fileName, Path file) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String end = content.substring(Math.max(0, content.length() - END_BYTES));
        if (!END.matcher(end.replace('\0', ' ')).find() || !content.contains("startxref")) {
            throw messages.refused("documents.refused.damaged", fileName);
        }
        if (ACTIVE.matcher(content).find()) {
            throw messages.refused("documents.refused.active", fileName);
        }
    }
}
