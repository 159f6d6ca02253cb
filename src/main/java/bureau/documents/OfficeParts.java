package bureau.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the directory files of a Word or Excel archive say about its parts. */
final class OfficeParts {

    /** Relations that an office program follows by itself when it opens the file. */
    private static final Set<String> FOLLOWED = Set.of("attachedtemplate", "oleobject", "frame", "subdocument");

    private static final XMLInputFactory XML = factory();

    private OfficeParts() {}

    static String mainPart(FileType type) {
        return type.mediaType() + ".main+xml";
    }

    static List<String> contentTypes(ZipFile zip, String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        List<String> types = new ArrayList<>();
        read(zip, entry, xml -> {
            String type = xml.getAttributeValue(null, "ContentType");
            if (type != null) {
                types.add(type.toLowerCase(Locale.ROOT));
            }
        });
        return types;
    }

    static boolean loadsFromOutside(ZipFile zip) throws IOException, XMLStreamException {
        List<String> followed = new ArrayList<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
                read(zip, entry, xml -> {
                    String type = xml.getAttributeValue(null, "Type");
                    boolean outside = "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"));
                    if (outside && type != null && FOLLOWED.contains(lastPart(type))) {
                        followed.add(type);
                    }
                });
            }
        }
        return !followed.isEmpty();
    }

    private static String lastPart(String type) {
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static void read(ZipFile zip, ZipEntry entry, Consumer<XMLStreamReader> reader)
            throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("No office program writes a document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    reader.accept(xml);
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
