package bureau.platform.gate;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

@Component
class BpmnRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern DAYS = Pattern.compile("P?\\d{1,9}D?");

    private final XmlRules rules;

    BpmnRules(ContentRules contents) {
        this.rules = new XmlRules(Vocabulary.read("/gate/bpmn.txt"), contents);
    }

    /**
     * @param formIsHere whether the same deployment brings the form
     * @param formIsDeployed whether an earlier deployment brought it
     */
    void check(byte[] content, Predicate<String> formIsHere, Predicate<String> formIsDeployed, Findings findings) {
        List<Element> elements = rules.check(content, "bpmn:definitions", findings);
        for (Element element : elements) {
            if ("bpmn:process".equals(rules.nameOf(element))) {
                checkRetention(element, findings);
            }
            String form = element.getAttributeNS(CAMUNDA, "formRef");
            if (!form.isEmpty() && !ExpressionGrammar.isIn(form)) {
                boolean together =
                        element.getAttributeNS(CAMUNDA, "formRefBinding").equals("deployment");
                if (!formIsHere.test(form) && (together || !formIsDeployed.test(form))) {
                    String rule = together ? "form.notTogether" : "form.missing";
                    findings.add(XmlRules.labelOf(element), rule, Findings.shown(form));
                }
            }
        }
    }

    private static void checkRetention(Element process, Findings findings) {
        boolean runs = !process.getAttribute("isExecutable").equals("false");
        String days = process.getAttributeNS(CAMUNDA, "historyTimeToLive");
        if (runs && days.isEmpty()) {
            findings.add(XmlRules.labelOf(process), "retention");
        } else if (!days.isEmpty() && !DAYS.matcher(days).matches()) {
            findings.add(XmlRules.labelOf(process), "retention.unreadable", Findings.shown(days));
        }
    }
}
