package bureau.platform.gate;

import org.springframework.stereotype.Component;

@Component
class DmnRules {

    private final XmlRules rules;

    DmnRules(ContentRules contents) {
        this.rules = new XmlRules(Vocabulary.read("/gate/dmn.txt"), contents);
    }

    void check(byte[] content, Findings findings) {
        rules.check(content, "dmn:definitions", findings);
    }
}
