package bureau.platform.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that may be hostile: no document type, so no entities; nothing is fetched; not too deep. */
class XmlFile {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final int DEEPEST = 60;

    private XmlFile() {}

    /** All elements in the order of the file; empty after a finding. */
    static List<Element> elements(byte[] content, Findings findings) {
        try {
            Element root = builder().parse(new ByteArrayInputStream(content)).getDocumentElement();
            return inOrder(root, findings);
        } catch (SAXParseException e) {
            if (e.getMessage().contains("disallow-doctype-decl")) {
                findings.add("", "doctype");
            } else {
                findings.add("", "notXml", e.getLineNumber(), e.getColumnNumber(), Findings.shown(e.getMessage()));
            }
        } catch (SAXException | IOException e) {
            findings.add("", "notXml", 0, 0, Findings.shown(String.valueOf(e.getMessage())));
        }
        return List.of();
    }

    /** The text that the engine sees: all pieces, whatever stands between them. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    private static List<Element> inOrder(Element root, Findings findings) {
        List<Element> all = new ArrayList<>();
        int depth = 0;
        Node node = root;
        while (node != null) {
            if (node instanceof Element element) {
                all.add(element);
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > DEEPEST) {
                    findings.add("", "tooDeep", DEEPEST);
                    return List.of();
                }
                continue;
            }
            while (node != root && node.getNextSibling() == null) {
                node = node.getParentNode();
                depth--;
            }
            node = node == root ? null : node.getNextSibling();
        }
        return all;
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
