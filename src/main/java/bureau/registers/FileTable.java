package bureau.registers;

import bureau.platform.language.Messages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as spreadsheet programs write it into plain text: several separators, and two alphabets' encodings. */
final class FileTable {

    static final int MOST_BYTES = 500_000;
    static final int MOST_ROWS = 5_000;

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final Charset RUSSIAN_EXCEL = Charset.forName("windows-1251");
    private static final String BOM = "\uFEFF";

    private FileTable() {}

    /** UTF-8 wherever it can be that; a Russian Excel writes cp1251. */
    static String text(byte[] file, Messages messages) {
        if (file.length == 0) {
            throw messages.refused("registers.file.empty");
        }
        if (file.length > MOST_BYTES) {
            throw messages.refused("registers.file.tooLarge", MOST_BYTES / 1000);
        }
        for (byte each : file) {
            if (each == 0) {
                throw messages.refused("registers.file.noText");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BOM) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, RUSSIAN_EXCEL);
        }
    }

    /**
     * Reads it with the separator that fits its header best.
     *
     * @param known how many cells of a header are known
     * @throws bureau.platform.language.Refused when it is no table
     */
    static List<CSVRecord> rows(String text, ToIntFunction<CSVRecord> known, Messages messages) {
        List<CSVRecord> best = List.of();
        int most = 0;
        for (char separator : SEPARATORS) {
            List<CSVRecord> rows = parsed(text, separator);
            int found = rows.isEmpty() ? 0 : known.applyAsInt(rows.get(0));
            if (found > most) {
                most = found;
                best = rows;
            }
        }
        if (best.isEmpty()) {
            throw messages.refused("registers.file.noHeader");
        }
        if (best.size() - 1 > MOST_ROWS) {
            throw messages.refused("registers.file.tooLong", MOST_ROWS);
        }
        return best;
    }

    /** Nothing where it cannot be read so. */
    private static List<CSVRecord> parsed(String text, char separator) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}
