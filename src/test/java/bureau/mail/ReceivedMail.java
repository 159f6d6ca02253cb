package bureau.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A mail as its receiver reads it.
 *
 * @param pdfs text of each attached PDF, by its file name
 */
public record ReceivedMail(String subject, String text, Map<String, String> pdfs) {

    public static ReceivedMail of(MimeMessage mail) throws MessagingException, IOException {
        Map<String, byte[]> parts = parts(mail);
        Map<String, String> pdfs = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(part.getValue())) {
                    pdfs.put(part.getKey(), plain(new PDFTextStripper().getText(pdf)));
                }
            }
        }
        return new ReceivedMail(
                mail.getSubject(), plain(new String(parts.get("text/plain"), StandardCharsets.UTF_8)), pdfs);
    }

    /** All PDFs one after the other. */
    public String pdfText() {
        return pdfs.values().stream().collect(Collectors.joining("\n"));
    }

    /** Every kind of blank is a blank to the reader. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u202F\\u2009]", " ");
    }

    private static Map<String, byte[]> parts(Part part) throws MessagingException, IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                found.putAll(parts(several.getBodyPart(i)));
            }
        } else {
            String name = part.getFileName() == null
                    ? part.getContentType().replaceAll(";.*", "").strip()
                    : MimeUtility.decodeText(part.getFileName());
            found.put(name, part.getInputStream().readAllBytes());
        }
        return found;
    }
}
