package bureau.platform.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Finds every text that a person reads in a model, a decision table or a form, and puts another in its place. The
 * operator sees each text once and gives back what shall stand there.
 */
public final class ModelTexts {

    /** What a form shows; keys, types and expressions are no texts. */
    private static final Set<String> FORM_TEXTS = Set.of(
            "label",
            "dateLabel",
            "timeLabel",
            "description",
            "text",
            "placeholder",
            "prefixAdorner",
            "suffixAdorner",
            "patternErrorMessage",
            "alt",
            "title");

    private static final Pattern FEEL_STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final ObjectMapper json = new ObjectMapper();

    private ModelTexts() {}

    /** @throws IllegalArgumentException when the file is no well-formed model */
    public static byte[] replace(String fileName, byte[] content, UnaryOperator<String> texts) {
        try {
            if (fileName.endsWith(".form")) {
                JsonNode form = json.readTree(content);
                replaceInForm(form, texts);
                return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(form);
            }
            Document document = parse(content);
            if (fileName.endsWith(".dmn")) {
                replaceInDecision(document, texts);
            } else {
                replaceInProcess(document, texts);
            }
            return write(document);
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
            throw new IllegalArgumentException("Not a readable model: " + fileName, e);
        }
    }

    /** The same for a form that is already read. */
    public static void replaceInForm(JsonNode node, UnaryOperator<String> texts) {
        if (node instanceof ArrayNode array) {
            array.forEach(each -> replaceInForm(each, texts));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                boolean isText = FORM_TEXTS.contains(field.getKey())
                        && field.getValue().isTextual()
                        && !field.getValue().asText().startsWith("=");
                if (isText) {
                    object.put(field.getKey(), translated(field.getValue().asText(), texts));
                } else {
                    replaceInForm(field.getValue(), texts);
                }
            });
        }
    }

    private static void replaceInProcess(Document document, UnaryOperator<String> texts) {
        NodeList all = document.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            boolean isLabel =
                    !Set.of("message", "error", "escalation", "signal").contains(element.getLocalName());
            if (isLabel && !element.getAttribute("name").isBlank()) {
                element.setAttribute("name", translated(element.getAttribute("name"), texts));
            }
            if (Set.of("documentation", "text").contains(element.getLocalName())) {
                element.setTextContent(translated(element.getTextContent().strip(), texts));
            }
        }
        replaceInActions(document, texts);
    }

    /**
     * The extension property {@code action} names what a person sets off by sending the message of an event or starting a
     * process, {@code about} says more of it.
     */
    private static void replaceInActions(Document document, UnaryOperator<String> texts) {
        NodeList properties = document.getElementsByTagNameNS("http://camunda.org/schema/1.0/bpmn", "property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            if (Set.of("action", "about").contains(property.getAttribute("name"))) {
                property.setAttribute("value", translated(property.getAttribute("value"), texts));
            }
        }
    }

    private static void replaceInDecision(Document document, UnaryOperator<String> texts) {
        NodeList all = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            boolean isNamed = Set.of("decision", "definitions").contains(element.getLocalName());
            if (isNamed && !element.getAttribute("name").isBlank()) {
                element.setAttribute("name", translated(element.getAttribute("name"), texts));
            }
            if (!element.getAttribute("label").isBlank()) {
                element.setAttribute("label", translated(element.getAttribute("label"), texts));
            }
            if (element.getLocalName().equals("description")) {
                element.setTextContent(translated(element.getTextContent().strip(), texts));
            }
        }
        replaceInSpokenOutputs(document, texts);
    }

    /** An output column whose name ends in {@code Text} speaks to people; its string literals are texts. */
    private static void replaceInSpokenOutputs(Document document, UnaryOperator<String> texts) {
        NodeList tables = document.getElementsByTagNameNS("*", "decisionTable");
        for (int t = 0; t < tables.getLength(); t++) {
            Element table = (Element) tables.item(t);
            NodeList outputs = table.getElementsByTagNameNS("*", "output");
            NodeList rules = table.getElementsByTagNameNS("*", "rule");
            for (int o = 0; o < outputs.getLength(); o++) {
                if (!((Element) outputs.item(o)).getAttribute("name").endsWith("Text")) {
                    continue;
                }
                for (int r = 0; r < rules.getLength(); r++) {
                    Element entry = (Element) ((Element) rules.item(r))
                            .getElementsByTagNameNS("*", "outputEntry")
                            .item(o);
                    Element text =
                            (Element) entry.getElementsByTagNameNS("*", "text").item(0);
                    text.setTextContent(FEEL_STRING
                            .matcher(text.getTextContent())
                            .replaceAll(literal -> {
                                String other =
                                        translated(literal.group(1), texts).replace("\"", "\\\"");
                                return Matcher.quoteReplacement("\"" + other + "\"");
                            }));
                }
            }
        }
    }

    private static String translated(String text, UnaryOperator<String> texts) {
        return text.isBlank() ? text : texts.apply(text);
    }

    private static Document parse(byte[] content) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static byte[] write(Document document) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
