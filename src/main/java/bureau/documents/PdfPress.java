package bureau.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;

/** Prints well-formed HTML to PDF/A-2b with embedded fonts; fetches nothing. */
@Component
class PdfPress {

    private static final String FONT = "/fonts/pt-sans/PTSans-%s.ttf";

    byte[] print(String html, LocalDate date) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withProducer("Bureau");
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("Regular"), "PT Sans", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "PT Sans", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        for (ExternalResourceControlPriority each : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), each);
        }
        builder.withHtmlContent(html, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            dateFromContent(pdf, date);
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be printed", e);
        }
        return out.toByteArray();
    }

    /** Without this every printing would differ: it carries the moment and an id made from it. */
    private static void dateFromContent(PDDocument pdf, LocalDate date) throws IOException {
        GregorianCalendar day = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(day);
        pdf.setDocumentId(date.toEpochDay());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String moment = "<xmp:CreateDate>" + date + "T00:00:00+00:00</xmp:CreateDate>";
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", moment);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream font(String style) {
        return PdfPress.class.getResourceAsStream(String.format(FONT, style));
    }
}
