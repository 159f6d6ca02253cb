package bureau.platform.forms;

import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with what was sent, so that a person corrects it in one go. */
final class Problems {

    private static final int SHOWN = 20;
    private static final int LONGEST_LABEL = 100;

    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    Problems(Messages messages) {
        this.messages = messages;
    }

    void add(String label, String key, Object... arguments) {
        addText(label, messages.text(key, arguments));
    }

    void addText(String label, String text) {
        String shortLabel = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) + "…" : label;
        lines.add(messages.text("forms.problem", shortLabel, text));
    }

    String rowLabel(String list, int number, String field) {
        return messages.text("forms.row", list, String.valueOf(number), field);
    }

    boolean none() {
        return lines.isEmpty();
    }

    Refused refusal() {
        String first = String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())));
        return lines.size() <= SHOWN
                ? messages.refused("forms.refused", first)
                : messages.refused("forms.refusedMany", first, String.valueOf(lines.size() - SHOWN));
    }
}
