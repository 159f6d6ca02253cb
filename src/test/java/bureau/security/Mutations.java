package bureau.security;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Models made from a good one by putting something into one place of it. */
class Mutations {

    private static final String MARK = "THE-MARKED-PLACE";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;
    private final List<Element> elements = new ArrayList<>();

    Mutations(byte[] model) throws Exception {
        document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(model));
        NodeList all = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
    }

    /** A model with a mark for each attribute that it has. */
    List<String> markedAttributes() throws Exception {
        List<String> marked = new ArrayList<>();
        for (Element element : elements) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                    String before = attribute.getValue();
                    attribute.setValue(MARK);
                    marked.add(written());
                    attribute.setValue(before);
                }
            }
        }
        return marked;
    }

    /** A model with a mark for each text that it has. */
    List<String> markedTexts() throws Exception {
        List<String> marked = new ArrayList<>();
        for (Element element : elements) {
            if (element.getElementsByTagNameNS("*", "*").getLength() == 0
                    && !element.getTextContent().isBlank()) {
                String before = element.getTextContent();
                element.setTextContent(MARK);
                marked.add(written());
                element.setTextContent(before);
            }
        }
        return marked;
    }

    /** A model for each element with one more attribute or child. */
    List<String> changed(Consumer<Element> change) throws Exception {
        List<String> changed = new ArrayList<>();
        for (Element element : elements) {
            Node before = element.cloneNode(true);
            Element copy = (Element) before;
            element.getParentNode().replaceChild(copy, element);
            change.accept(copy);
            changed.add(written());
            copy.getParentNode().replaceChild(element, copy);
        }
        return changed;
    }

    static Consumer<Element> attribute(String namespace, String name, String value) {
        return element -> element.setAttributeNS(namespace, name, value);
    }

    static Consumer<Element> camunda(String name, String value) {
        return attribute(CAMUNDA, "camunda:" + name, value);
    }

    static Consumer<Element> child(String namespace, String name, String text) {
        return element -> element.appendChild(element.getOwnerDocument().createElementNS(namespace, name))
                .setTextContent(text);
    }

    static String inAttribute(String marked, String payload) {
        return marked.replace(MARK, escaped(payload).replace("\n", "&#10;").replace("\t", "&#9;"));
    }

    static String inText(String marked, String payload) {
        return marked.replace(MARK, escaped(payload));
    }

    /** The same payload as the engine's reader would still put it together. */
    static List<String> disguised(String marked, String payload) {
        StringBuilder numbers = new StringBuilder();
        payload.chars()
                .forEach(c ->
                        numbers.append("&#x").append(Integer.toHexString(c)).append(';'));
        String cutInTwo = escaped(payload).replace("{", "<!-- cut -->{").replace("getClass", "get<?cut?>Class");
        String inPieces = "<![CDATA[" + payload.substring(0, 1) + "]]><![CDATA[" + payload.substring(1) + "]]>";
        return List.of(
                marked.replace(MARK, numbers),
                marked.replace(MARK, cutInTwo),
                marked.replace(MARK, inPieces),
                marked.replace(MARK, "<![CDATA[" + payload + "]]>"));
    }

    private String written() throws Exception {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
