package bureau.mail;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a mail's HTML says, as subject and plain text, so that there is one template for the three of them. */
final class MailText {

    private final Document html;

    /** @throws IllegalArgumentException when the template is not well-formed */
    MailText(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            this.html = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.replaceFirst("(?i)<!DOCTYPE html>", ""))));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalArgumentException("A mail template must be well-formed", e);
        }
    }

    String subject() {
        return oneLine(html.getElementsByTagName("title").item(0).getTextContent());
    }

    String plain() {
        StringBuilder text = new StringBuilder();
        append(html.getElementsByTagName("body").item(0), text);
        return text.toString()
                        .replaceAll("[ \\t]+", " ")
                        .replaceAll(" ?\\n ?", "\n")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    /** A line break in a header would begin a header of the sender's choice, an encoded one would be shown as one. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\s]+", " ")
                .replace("=?", "= ?")
                .strip();
    }

    private static void append(Node node, StringBuilder text) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            text.append(node.getTextContent().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            text.append(before(element.getTagName()));
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                append(child, text);
            }
            text.append(after(element.getTagName()));
        }
    }

    private static String before(String tag) {
        return switch (tag) {
            case "p", "h1", "h2", "table", "ul" -> "\n\n";
            case "li" -> "\n- ";
            case "tr", "br", "div" -> "\n";
            default -> "";
        };
    }

    private static String after(String tag) {
        return switch (tag) {
            case "p", "h1", "h2", "table", "ul" -> "\n\n";
            case "th", "td" -> " ";
            default -> "";
        };
    }
}
