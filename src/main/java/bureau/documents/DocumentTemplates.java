package bureau.documents;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.WellFormed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes the office's documents from {@code templates/documents/<kind>.html}, as PDF for an archive (PDF/A-2b). */
@Service
public class DocumentTemplates {

    /** 128 bits: safe against a second text, and the code stays readable on a poor copy. */
    private static final int FINGERPRINT_DIGITS = 32;

    private final SpringTemplateEngine templates;
    private final Messages messages;
    private final PdfPress press;

    DocumentTemplates(SpringTemplateEngine templates, Messages messages, PdfPress press) {
        this.templates = templates;
        this.messages = messages;
        this.press = press;
    }

    /**
     * The same input gives the same bytes. Besides the model a template knows {@code issue}, {@code format}
     * ({@link DocumentFormat}) and, for its corner, {@code seal} and {@code fingerprint}: the start of the
     * SHA-256 of everything that the document says, by which a paper copy can be compared with the case.
     */
    public byte[] pdf(DocumentIssue issue, Map<String, Object> model) {
        Context context = new Context(issue.language().locale(), model);
        context.setVariable("issue", issue);
        context.setVariable("format", format(issue.language()));
        context.setVariable("fingerprint", "");
        context.setVariable("seal", "");
        String unsealed = html(issue, context);
        String fingerprint =
                Sha256.hex(unsealed.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT_DIGITS);
        context.setVariable("fingerprint", fingerprint);
        context.setVariable("seal", QrCode.dataUri(sealText(issue, fingerprint)));
        return press.print(html(issue, context), issue.date());
    }

    /** A small page with nothing but the model and a code that leads to the link. */
    public byte[] sticker(DocumentIssue issue, Map<String, Object> model, String link) {
        Context context = new Context(issue.language().locale(), model);
        context.setVariable("issue", issue);
        context.setVariable("format", format(issue.language()));
        context.setVariable("seal", QrCode.dataUri(link));
        return press.print(html(issue, context), issue.date());
    }

    /** For whoever writes about a document, as the mail that carries it. */
    public DocumentFormat format(Language language) {
        return new DocumentFormat(language, messages);
    }

    /** What the QR code says, the same in every language. */
    static String sealText(DocumentIssue issue, String fingerprint) {
        return String.join(
                "\n",
                issue.kind(),
                "no: " + issue.number(),
                "date: " + issue.date(),
                "version: " + issue.version(),
                "sha256: " + fingerprint);
    }

    private String html(DocumentIssue issue, Context context) {
        return WellFormed.text(templates.process("documents/" + issue.kind(), context));
    }
}
