package bureau.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a test asks of one of our addresses.
 *
 * @param mapping method and pattern as the controller declares them
 * @param path with placeholders for what the address names
 * @param body none when empty, JSON when it begins with a brace or a bracket, else fields of a form
 * @param answer what is right for a stranger
 */
record Probe(String mapping, String path, String body, Answer answer) {

    enum Answer {
        /** 403 or 404. */
        REFUSED,
        /** Word for word what is told of something that does not exist. */
        AS_NOTHING,
        /** Nothing of others is named in it: the person's own page, or a text for all. */
        OWN
    }

    /** One a line: mapping | path | body | answer. */
    static List<Probe> read(String table) {
        return table.lines().filter(line -> !line.isBlank()).map(Probe::line).toList();
    }

    private static Probe line(String line) {
        String[] cells = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new Probe(cells[0], cells[1], cells[2], Answer.valueOf(cells[3]));
    }

    String method() {
        return mapping.substring(0, mapping.indexOf(' '));
    }

    String type() {
        boolean json = body.startsWith("{") || body.startsWith("[");
        return body.isEmpty() ? null : json ? "application/json" : "application/x-www-form-urlencoded";
    }

    static String filled(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> each : ids.entrySet()) {
            filled = filled.replace("<" + each.getKey() + ">", each.getValue());
        }
        return filled;
    }
}
