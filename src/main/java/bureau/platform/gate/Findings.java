package bureau.platform.gate;

import bureau.platform.language.Messages;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file. */
class Findings {

    private static final int SHOWN = 200;

    private final Messages messages;
    private final String file;
    private final List<Finding> all = new ArrayList<>();

    Findings(Messages messages, String file) {
        this.messages = messages;
        this.file = file;
    }

    void add(String element, Problem problem) {
        String reason = messages.text("gate." + problem.rule(), problem.arguments());
        all.add(new Finding(file, element, problem.rule(), abridged(reason, 2000)));
    }

    void add(String element, String rule, Object... arguments) {
        add(element, Problem.of(rule, arguments));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    /** A value from the file as it is shown: a hostile one may be megabytes long. */
    static String shown(String value) {
        return abridged(value.strip(), SHOWN);
    }

    private static String abridged(String value, int length) {
        return value.length() <= length ? value : value.substring(0, length) + "…";
    }
}
