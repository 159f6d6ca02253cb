package bureau.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of file that an office takes or makes; what is not listed is refused. */
enum FileType {
    PDF("application/pdf", Set.of("application/pdf"), "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", officeZip(), "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", officeZip(), "xlsx"),
    PNG("image/png", Set.of("image/png"), "png"),
    JPG("image/jpeg", Set.of("image/jpeg"), "jpg", "jpeg"),
    /** Only made, for banks; nobody brings one. */
    PAYMENT_FILE("text/plain;charset=windows-1251", Set.of(), "txt");

    private final String mediaType;
    private final Set<String> detected;
    private final Set<String> extensions;

    FileType(String mediaType, Set<String> detected, String... extensions) {
        this.mediaType = mediaType;
        this.detected = detected;
        this.extensions = Set.of(extensions);
    }

    /** Which office format a zip archive is, only its parts tell; see {@link OfficeFileCheck}. */
    private static Set<String> officeZip() {
        return Set.of("application/zip", "application/x-tika-ooxml");
    }

    String mediaType() {
        return mediaType;
    }

    boolean mayBeBrought() {
        return !detected.isEmpty();
    }

    /** Whether content that looks like {@code detected} can be of this type. */
    boolean canBe(String detected) {
        return this.detected.contains(detected);
    }

    static Optional<FileType> ofName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    static String allowed() {
        return Arrays.stream(values())
                .filter(FileType::mayBeBrought)
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
