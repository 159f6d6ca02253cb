package bureau.documents;

import bureau.platform.language.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** A Word or Excel file is an archive: it may not burst when opened, nor carry programs or foreign objects. */
@Component
class OfficeFileCheck {

    static final int MAX_PARTS = 1_000;
    static final long MAX_UNPACKED = 200L * 1024 * 1024;
    static final int MAX_RATIO = 100;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Set<String> OBJECT_FOLDERS = Set.of("/embeddings/", "/activex/", "/ctrlprops/");

    private final Messages messages;

    OfficeFileCheck(Messages messages) {
        this.messages = messages;
    }

    void check(String fileName, FileType type, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw messages.refused("documents.refused.parts", fileName, MAX_PARTS);
            }
            refuseHostileNames(fileName, zip);
            refuseBomb(fileName, zip, Files.size(file));
            refuseForeignContent(fileName, type, zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw messages.refused("documents.refused.damaged", fileName);
        }
    }

    private void refuseHostileNames(String fileName, ZipFile zip) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            String name = parts.nextElement().getName();
            String lower = "/" + name.toLowerCase(Locale.ROOT);
            if (!seen.add(lower)
                    || lower.contains("..")
                    || name.startsWith("/")
                    || name.matches(".*[\\\\\\p{Cntrl}:].*")) {
                throw new IOException("A part with the name " + name);
            }
            if (lower.matches(".*/vba[a-z]*\\.(bin|xml)") || lower.contains("/macrosheets/")) {
                throw messages.refused("documents.refused.macros", fileName);
            }
            if (OBJECT_FOLDERS.stream().anyMatch(lower::contains) || lower.contains("oleobject")) {
                throw messages.refused("documents.refused.objects", fileName);
            }
        }
    }

    /** Counts what really comes out; the sizes that the archive declares may lie. */
    private void refuseBomb(String fileName, ZipFile zip, long packed) throws IOException {
        long most = Math.min(MAX_UNPACKED, packed * MAX_RATIO);
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(parts.nextElement())) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (unpacked > most) {
                        throw messages.refused("documents.refused.unpacked", fileName);
                    }
                }
            }
        }
    }

    private void refuseForeignContent(String fileName, FileType type, ZipFile zip)
            throws IOException, XMLStreamException {
        boolean mainPart = false;
        for (String contentType : OfficeParts.contentTypes(zip, CONTENT_TYPES)) {
            if (contentType.contains("macroenabled") || contentType.contains("vbaproject")) {
                throw messages.refused("documents.refused.macros", fileName);
            }
            if (contentType.contains("oleobject") || contentType.contains("activex")) {
                throw messages.refused("documents.refused.objects", fileName);
            }
            mainPart |= contentType.equals(OfficeParts.mainPart(type));
        }
        if (!mainPart) {
            throw messages.refused("documents.refused.content", fileName, type.name());
        }
        if (OfficeParts.loadsFromOutside(zip)) {
            throw messages.refused("documents.refused.outside", fileName);
        }
    }
}
