package bureau.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

import static bureau.documents.SampleFiles.contentTypes;
import static bureau.documents.SampleFiles.docx;
import static bureau.documents.SampleFiles.docxParts;
import static bureau.documents.SampleFiles.joined;
import static bureau.documents.SampleFiles.jpg;
import static bureau.documents.SampleFiles.pdf;
import static bureau.documents.SampleFiles.png;
import static bureau.documents.SampleFiles.relations;
import static bureau.documents.SampleFiles.text;
import static bureau.documents.SampleFiles.xlsx;
import static bureau.documents.SampleFiles.xlsxParts;
import static bureau.documents.SampleFiles.zip;

/** Files that somebody could try to bring in, each under the reason why it must not succeed. */
final class HostileFiles {

    record Hostile(String why, String name, byte[] content) {
        @Override
        public String toString() {
            return why + ": " + name;
        }
    }

    private final List<Hostile> all = new ArrayList<>();

    static List<Hostile> all() {
        HostileFiles files = new HostileFiles();
        files.underAnotherType();
        files.ofTypesNotTaken();
        files.twoInOne();
        files.archives();
        files.officeFiles();
        files.pictures();
        files.pdfs();
        files.sizes();
        return files.all;
    }

    private void underAnotherType() {
        Map<String, byte[]> genuine = new LinkedHashMap<>();
        genuine.put("pdf", pdf());
        genuine.put("docx", docx());
        genuine.put("xlsx", xlsx());
        genuine.put("png", png());
        genuine.put("jpg", jpg());
        Map<String, byte[]> contents = new LinkedHashMap<>(genuine);
        contents.put("exe", joined(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, new byte[200]));
        contents.put("elf", joined(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, new byte[200]));
        contents.put(
                "class",
                joined(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61}, new byte[50]));
        contents.put("html", text("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        contents.put("svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        contents.put("sh", text("#!/bin/sh\nrm -rf /\n"));
        contents.put("php", text("<?php system($_GET['c']); ?>"));
        contents.put("rtf", text("{\\rtf1\\ansi{\\object\\objdata 0105}}"));
        contents.put("gif", joined(text("GIF89a"), new byte[30]));
        contents.put(
                "doc",
                joined(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        new byte[600]));
        contents.put("txt", text("Quite harmless, but no picture."));
        contents.put("eicar", eicar());
        contents.put("zip", zip(Map.of("readme.txt", text("hello"))));
        contents.put("jar", zip(Map.of("META-INF/MANIFEST.MF", text("Main-Class: Evil\n"))));
        contents.put("odt", zip(Map.of("mimetype", text("application/vnd.oasis.opendocument.text"))));
        for (String extension : List.of("pdf", "docx", "xlsx", "png", "jpg", "jpeg")) {
            contents.forEach((type, content) -> {
                if (!type.equals(extension) && !(type.equals("jpg") && extension.equals("jpeg"))) {
                    add(type + " named as " + extension, type + "-inside." + extension, content);
                }
            });
        }
    }

    private void ofTypesNotTaken() {
        for (String name : List.of(
                "invoice.exe",
                "invoice.pdf.exe",
                "invoice.pdf.js",
                "invoice.html",
                "invoice.svg",
                "invoice.docm",
                "invoice.xlsm",
                "invoice.dotx",
                "invoice.doc",
                "invoice.xls",
                "invoice.zip",
                "invoice.txt",
                "invoice.lnk",
                "invoice",
                "pdf",
                ".pdf/",
                "invoice.pdf\u202Egpj.exe",
                "invoice.pdf\0.exe",
                "invoice.pdf ",
                "..",
                "",
                "invoice.pdf::$DATA",
                "invoice.pdf;.exe",
                "invoice.pdf%00.exe",
                "../../etc/passwd",
                "invoice.pdf/..",
                "invoice.pd\u200Bf.bat",
                "invoice.рdf")) {
            if (FileType.ofName(FileNames.clean(name)).isEmpty()) {
                add("a name that is not taken", name, pdf());
            }
        }
        add("no name", null, pdf());
    }

    private void twoInOne() {
        byte[] archive = zip(Map.of("evil.class", new byte[100]));
        byte[] page = text("<html><script>alert(1)</script></html>");
        add("PDF and zip", "both.pdf", joined(pdf(), archive));
        add("PDF and zip with the PDF's end again", "both2.pdf", joined(pdf(), archive, text("\n%%EOF\n")));
        add("PDF and HTML", "head.pdf", joined(text("%PDF-1.4\n<html><script>alert(1)</script></html>\n"), pdf()));
        add("HTML before the PDF", "before.pdf", joined(page, pdf()));
        add("bytes before the PDF", "late.pdf", joined(new byte[10], pdf()));
        add("PDF, then HTML", "after.pdf", joined(pdf(), page));
        add("PNG and zip", "both.png", joined(png(), archive));
        add("PNG and HTML", "after.png", joined(png(), page));
        add("JPEG and zip", "both.jpg", joined(jpg(), archive));
        add("JPEG with HTML in its comment", "comment.jpg", withJpegComment(page));
        add("JPEG with a PDF in its comment", "comment2.jpg", withJpegComment(text("%PDF-1.4 1 0 obj")));
        add("JPEG with PHP in its comment", "comment3.jpg", withJpegComment(text("<?php system('id'); ?>")));
        add("zip before the PDF", "zip.pdf", joined(archive, pdf()));
        add("PDF before the archive", "pdf.docx", joined(pdf(), docx()));
        add("program before the archive", "exe.docx", joined(text("MZ"), new byte[100], docx()));
    }

    private void archives() {
        byte[] zeros = new byte[12 * 1024 * 1024];
        add("bomb", "bomb.docx", with(docxParts(), "word/media/image1.bmp", zeros));
        add("bomb", "bomb.xlsx", with(xlsxParts(), "xl/sharedStrings.xml", zeros));
        add("bomb beside ballast", "ballast.xlsx", bombBesideBallast());
        Map<String, byte[]> many = docxParts();
        for (int i = 0; i < 1_001; i++) {
            many.put("word/media/" + i + ".txt", new byte[] {1});
        }
        add("too many parts", "many.docx", zip(many));
        for (String name : List.of(
                "../../../etc/cron.d/evil",
                "/etc/passwd",
                "word\\..\\..\\evil.txt",
                "C:/evil.txt",
                "word/a\nb.xml",
                "word/..")) {
            add("part " + name, "path.docx", with(docxParts(), name, text("evil")));
        }
        add("the same part twice", "twice.docx", with(docxParts(), "Word/Document.xml", text("other")));
        byte[] whole = docx();
        add("cut off", "cut.docx", Arrays.copyOf(whole, whole.length - 30));
        add("bytes behind the archive", "tail.docx", joined(whole, text("<html>"), new byte[70_000]));
        byte[] encrypted = docx();
        for (int i = 0; i + 10 < encrypted.length; i++) {
            if (encrypted[i] == 'P' && encrypted[i + 1] == 'K' && encrypted[i + 2] == 1 && encrypted[i + 3] == 2) {
                encrypted[i + 8] |= 1;
            }
        }
        add("encrypted", "secret.docx", encrypted);
    }

    private void officeFiles() {
        for (String part : List.of(
                "word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/vbaData.xml", "xl/macrosheets/sheet1.xml")) {
            add("macro " + part, "macro.docx", with(docxParts(), part, new byte[] {1, 2}));
        }
        for (String part : List.of(
                "word/embeddings/oleObject1.bin",
                "word/embeddings/book.xlsx",
                "word/activeX/activeX1.bin",
                "xl/embeddings/oleObject1.bin",
                "xl/ctrlProps/ctrlProp1.xml",
                "customXml/oleObject2.bin")) {
            add("object " + part, "object.xlsx", with(xlsxParts(), part, new byte[] {1, 2}));
        }
        for (String type : List.of(
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-office.activeX+xml",
                "text/html")) {
            add(
                    "main part " + type,
                    "main.docx",
                    with(docxParts(), "[Content_Types].xml", contentTypes("/word/document.xml", type)));
        }
        for (String relation : List.of("attachedTemplate", "oleObject", "frame", "subDocument")) {
            add(
                    "remote " + relation,
                    "remote.docx",
                    with(
                            docxParts(),
                            "word/_rels/settings.xml.rels",
                            relations(relation, "https://evil.example/t.dotm", true)));
        }
        byte[] entities = text("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Types>&a;</Types>");
        add("entities", "entities.docx", with(docxParts(), "[Content_Types].xml", entities));
        add("entities", "entities2.docx", with(docxParts(), "word/_rels/a.rels", entities));
        add("no XML", "broken.docx", with(docxParts(), "[Content_Types].xml", text("<Types>")));
        Map<String, byte[]> headless = docxParts();
        headless.remove("[Content_Types].xml");
        add("no content types", "headless.docx", zip(headless));
    }

    private void pictures() {
        for (int[] size :
                new int[][] {{65_000, 65_000}, {65_000, 1}, {1, 65_000}, {20_001, 10}, {15_000, 15_000}, {0, 5}, {-1, 5}
                }) {
            add("picture of " + size[0] + " by " + size[1], "huge.png", pngOf(size[0], size[1]));
        }
        for (int[] size : new int[][] {{65_500, 65_500}, {65_500, 2}, {15_000, 15_000}}) {
            add("picture of " + size[0] + " by " + size[1], "huge.jpg", jpgOf(size[0], size[1]));
        }
        add("cut off", "cut.png", Arrays.copyOf(png(), 40));
        add("header only", "header.png", Arrays.copyOf(png(), 8));
        add("header only", "header.jpg", Arrays.copyOf(jpg(), 4));
    }

    private void pdfs() {
        for (String action : List.of(
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/AA << /O << /S /Launch /F (cmd.exe) >> >>",
                "/Names << /EmbeddedFiles 5 0 R >> /Type /EmbeddedFile >>",
                "/RichMedia << >>",
                "/Names << /JavaScript 6 0 R >>")) {
            String pdf = new String(pdf(), StandardCharsets.ISO_8859_1)
                    .replace("/Type /Catalog", "/Type /Catalog " + action);
            add("active: " + action, "active.pdf", pdf.getBytes(StandardCharsets.ISO_8859_1));
        }
        add("no end", "endless.pdf", Arrays.copyOf(pdf(), 200));
        add("head only", "head.pdf", text("%PDF-1.7\n"));
        add("no table", "table.pdf", text("%PDF-1.7\nhello\n%%EOF\n"));
    }

    private void sizes() {
        for (String name : List.of("empty.pdf", "empty.docx", "empty.xlsx", "empty.png", "empty.jpg")) {
            add("empty", name, new byte[0]);
        }
        add("too large", "large.pdf", joined(pdf(), new byte[10 * 1024 * 1024]));
    }

    private void add(String why, String name, byte[] content) {
        all.add(new Hostile(why, name, content));
    }

    private static byte[] with(Map<String, byte[]> parts, String name, byte[] content) {
        parts.put(name, content);
        return zip(parts);
    }

    /** Random ballast keeps the ratio low, so only the absolute limit stops it. */
    private static byte[] bombBesideBallast() {
        byte[] ballast = new byte[3 * 1024 * 1024];
        new Random(1).nextBytes(ballast);
        Map<String, byte[]> parts = xlsxParts();
        parts.put("xl/media/image1.png", ballast);
        for (int i = 0; i < 21; i++) {
            parts.put("xl/worksheets/sheet" + i + ".xml", new byte[10 * 1024 * 1024]);
        }
        return zip(parts);
    }

    private static byte[] pngOf(int width, int height) {
        byte[] png = png();
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    private static byte[] jpgOf(int width, int height) {
        byte[] jpg = jpg();
        for (int i = 0; i < jpg.length; i++) {
            if (jpg[i] == (byte) 0xFF && jpg[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpg;
            }
        }
        throw new IllegalStateException("A JPEG without a frame");
    }

    private static byte[] withJpegComment(byte[] comment) {
        byte[] jpg = jpg();
        byte[] marker = {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)};
        return joined(new byte[] {jpg[0], jpg[1]}, marker, comment, Arrays.copyOfRange(jpg, 2, jpg.length));
    }

    /** The test pattern of the virus scanners; encoded, so that they leave this file alone. */
    private static byte[] eicar() {
        return Base64.getDecoder()
                .decode("WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=");
    }
}
