package bureau.platform.gate;

import bureau.platform.gate.Vocabulary.Content;
import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Whether all elements, attributes and texts of a file are on a list. */
class XmlRules {

    private final Vocabulary vocabulary;
    private final ContentRules contents;

    XmlRules(Vocabulary vocabulary, ContentRules contents) {
        this.vocabulary = vocabulary;
        this.contents = contents;
    }

    /** @return the file's elements, for rules of the kind of file */
    List<Element> check(byte[] content, String root, Findings findings) {
        List<Element> elements = XmlFile.elements(content, findings);
        if (!elements.isEmpty() && !root.equals(nameOf(elements.get(0)))) {
            findings.add("", "root", Findings.shown(elements.get(0).getNodeName()), root);
            return List.of();
        }
        elements.forEach(element -> check(element, findings));
        return elements;
    }

    /** The element's name with our prefix, null when its namespace is foreign. */
    String nameOf(Node node) {
        return vocabulary.name(node.getNamespaceURI(), node.getLocalName());
    }

    /** How a person finds the element in the modeler. */
    static String labelOf(Element element) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            String id = each.getAttribute("id");
            if (!id.isBlank()) {
                String name = each.getAttribute("name");
                return Findings.shown(name.isBlank() ? id : id + " (" + name.strip() + ")");
            }
        }
        return "";
    }

    private void check(Element element, Findings findings) {
        String name = nameOf(element);
        Vocabulary.Element allowed = vocabulary.element(name);
        if (allowed == null) {
            refuse(element, "element", element.getNodeName(), name, findings);
            return;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check(element, (Attr) attributes.item(i), allowed, findings);
        }
        String text = XmlFile.text(element);
        if (!text.isEmpty()) {
            if (allowed.text() == null) {
                findings.add(labelOf(element), "text", element.getNodeName(), Findings.shown(text));
            } else {
                check(element, element.getNodeName(), text, allowed.text(), findings);
            }
        }
    }

    private void check(Element element, Attr attribute, Vocabulary.Element allowed, Findings findings) {
        if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
            check(element, attribute.getName(), attribute.getValue(), Content.PLAIN, findings);
            return;
        }
        String name = nameOf(attribute);
        Content content = name == null ? null : allowed.attributes().get(name);
        if (content == null) {
            refuse(element, "attribute", attribute.getName(), name, findings);
        } else {
            check(element, attribute.getName(), attribute.getValue(), content, findings);
        }
    }

    private void check(Element element, String where, String value, Content content, Findings findings) {
        contents.check(value, content)
                .ifPresent(problem -> findings.add(labelOf(element), problem.at(Findings.shown(where))));
    }

    private void refuse(Element element, String rule, String shown, String name, Findings findings) {
        String hint = name == null ? null : vocabulary.hint(name);
        findings.add(labelOf(element), hint == null ? rule : "hint." + hint, Findings.shown(shown));
    }
}
