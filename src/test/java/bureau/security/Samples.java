package bureau.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The files that use everything which is allowed, and small ones to put something forbidden into. */
class Samples {

    static final String NAMESPACES = "xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" targetNamespace=\"http://bureau\"";

    private Samples() {}

    static Map<String, byte[]> everything() {
        return Map.of(
                "everything.bpmn", read("everything.bpmn"),
                "everything.dmn", read("everything.dmn"),
                "everything.form", read("everything.form"));
    }

    static byte[] read(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/gate/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that does one thing. */
    static String process(String task) {
        return "<definitions " + NAMESPACES + "><process id=\"gate-one\" isExecutable=\"true\""
                + " camunda:historyTimeToLive=\"P1D\"><startEvent id=\"start\"/>"
                + "<sequenceFlow id=\"to\" sourceRef=\"start\" targetRef=\"step\"/>" + task
                + "<endEvent id=\"end\"/><sequenceFlow id=\"from\" sourceRef=\"step\" targetRef=\"end\"/>"
                + "</process></definitions>";
    }

    static String serviceTask(String attributes, String content) {
        return process("<serviceTask id=\"step\" name=\"Do it\" " + attributes + ">" + content + "</serviceTask>");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
