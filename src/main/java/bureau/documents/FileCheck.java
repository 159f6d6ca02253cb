package bureau.documents;

import bureau.platform.language.Messages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks at what a file really is; refuses whatever is not exactly one file of an allowed type. */
@Component
class FileCheck {

    static final long MAX_FILE_BYTES = 10 * 1024 * 1024;

    private static final Set<String> MARKUP = Set.of("<html", "<script", "<!doctype", "<svg", "<?php", "<body");
    private static final byte[] ZIP_END = {'P', 'K', 5, 6, 0, 0, 0, 0};
    private static final int ZIP_END_BYTES = 22;

    private final Messages messages;
    private final OfficeFileCheck office;
    private final PictureCheck pictures;
    private final PdfCheck pdfs;
    private final Tika tika = new Tika();

    FileCheck(Messages messages, OfficeFileCheck office, PictureCheck pictures, PdfCheck pdfs) {
        this.messages = messages;
        this.office = office;
        this.pictures = pictures;
        this.pdfs = pdfs;
    }

    FileType check(String fileName, Path file) throws IOException {
        FileType type = FileType.ofName(fileName)
                .filter(FileType::mayBeBrought)
                .orElseThrow(() -> messages.refused("documents.refused.type", fileName, FileType.allowed()));
        if (Files.size(file) == 0) {
            throw messages.refused("documents.refused.empty", fileName);
        }
        if (!type.canBe(detect(file))) {
            throw messages.refused("documents.refused.content", fileName, type.name());
        }
        refuseTwoFilesInOne(fileName, type, file);
        switch (type) {
            case PDF -> pdfs.check(fileName, file);
            case DOCX, XLSX -> office.check(fileName, type, file);
            case PNG, JPG -> pictures.check(fileName, type, file);
        }
        return type;
    }

    private String detect(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return tika.detect(in);
        }
    }

    /** A file that another program would read as something else is how checks like this one are passed by. */
    private void refuseTwoFilesInOne(String fileName, FileType type, Path file) throws IOException {
        String start = start(file);
        boolean isZip = type == FileType.DOCX || type == FileType.XLSX;
        boolean pdfInside = type == FileType.PDF ? !start.startsWith("%PDF-") : start.contains("%PDF-");
        boolean markup = MARKUP.stream().anyMatch(start.toLowerCase(Locale.ROOT)::contains);
        if (pdfInside || !isZip && (markup || endsAsZip(file))) {
            throw messages.refused("documents.refused.twoInOne", fileName);
        }
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether there is the end of an archive's directory, where programs that open archives look for it. */
    private static boolean endsAsZip(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(in.length(), 0xFFFF + ZIP_END_BYTES)];
            in.seek(in.length() - end.length);
            in.readFully(end);
            for (int at = 0; at <= end.length - ZIP_END_BYTES; at++) {
                if (isAt(end, at, ZIP_END) && end[at + 8] == end[at + 10] && end[at + 9] == end[at + 11]) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
