package bureau.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Small genuine files of every type that the office takes, and the parts to build hostile ones from. */
public final class SampleFiles {

    static final String WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private SampleFiles() {}

    public static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] png() {
        return picture("png");
    }

    static byte[] jpg() {
        return picture("jpg");
    }

    static byte[] docx() {
        return zip(docxParts());
    }

    static byte[] xlsx() {
        return zip(xlsxParts());
    }

    static Map<String, byte[]> docxParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/word/document.xml", WORD_MAIN));
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml", false));
        parts.put("word/document.xml", text("<w:document xmlns:w=\"urn:w\"><w:body/></w:document>"));
        return parts;
    }

    static Map<String, byte[]> xlsxParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/xl/workbook.xml", EXCEL_MAIN));
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml", false));
        parts.put("xl/workbook.xml", text("<workbook xmlns=\"urn:x\"><sheets/></workbook>"));
        return parts;
    }

    static byte[] contentTypes(String part, String type) {
        return text(
                "<?xml version=\"1.0\"?><Types xmlns=\"urn:t\"><Default Extension=\"rels\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>");
    }

    static byte[] relations(String type, String target, boolean external) {
        return text(
                "<Relationships xmlns=\"urn:r\"><Relationship Id=\"r1\" Type=\"http://schemas.example/relationships/"
                        + type + "\" Target=\"" + target + "\"" + (external ? " TargetMode=\"External\"" : "")
                        + "/></Relationships>");
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] picture(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
