package bureau.platform.gate;

import bureau.platform.language.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks through models and forms without deploying them. */
@Component
public class ModelCheck {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} _.,()+/-]{0,200}");

    private final Messages messages;
    private final BpmnRules bpmn;
    private final DmnRules dmn;
    private final FormRules forms;

    ModelCheck(Messages messages, BpmnRules bpmn, DmnRules dmn, FormRules forms) {
        this.messages = messages;
        this.bpmn = bpmn;
        this.dmn = dmn;
        this.forms = forms;
    }

    /**
     * @param files contents by name, all that would be deployed together
     * @return what stands against deploying them to an empty engine, in the reader's language; empty when nothing does
     */
    public List<Finding> check(Map<String, byte[]> files) {
        return check(files, form -> false);
    }

    /** @param formIsDeployed whether a form of this id is there already */
    public List<Finding> check(Map<String, byte[]> files, Predicate<String> formIsDeployed) {
        Set<String> formsHere = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".form"))
                .flatMap(file -> FormRules.idOf(file.getValue()).stream())
                .collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        new TreeMap<>(files).forEach((name, content) -> {
            Findings findings = new Findings(messages, Findings.shown(name));
            check(name, content, formsHere::contains, formIsDeployed, findings);
            found.addAll(findings.all());
        });
        return found;
    }

    private void check(
            String name,
            byte[] content,
            Predicate<String> formIsHere,
            Predicate<String> formIsDeployed,
            Findings findings) {
        if (!NAME.matcher(name).matches() || name.contains("..") || name.contains("//")) {
            findings.add("", "name");
        } else if (content.length > LARGEST) {
            findings.add("", "tooLarge", LARGEST / 1024 / 1024);
        } else if (name.endsWith(".bpmn")) {
            bpmn.check(content, formIsHere, formIsDeployed, findings);
        } else if (name.endsWith(".dmn")) {
            dmn.check(content, findings);
        } else if (name.endsWith(".form")) {
            forms.check(content, findings);
        } else {
            findings.add("", "fileType");
        }
    }
}
