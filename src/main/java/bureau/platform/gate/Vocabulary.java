package bureau.platform.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The list of allowed elements and attributes, read from a file:
 *
 * <pre>
 * # a remark
 * namespace prefix uri
 * hint name key                       what to do instead of a forbidden name
 * $macro = attributes
 * element [= kind of its text] [: attributes]
 * </pre>
 *
 * An attribute is {@code name}, {@code name=kind}, {@code name=(one|or|other)} or {@code $macro}.
 */
class Vocabulary {

    /** @param choices the only values, or none when the kind decides */
    record Content(Kind kind, Set<String> choices) {

        static final Content PLAIN = new Content(Kind.PLAIN, Set.of());
    }

    /** @param text null when only elements may stand in it */
    record Element(Content text, Map<String, Content> attributes) {}

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> hints = new HashMap<>();
    private final Map<String, String> macros = new HashMap<>();
    private final Map<String, Element> elements = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary read(String resource) {
        Vocabulary vocabulary = new Vocabulary();
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(vocabulary::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    /** {@code prefix:name} with our prefix for the namespace, whatever prefix the file uses; null for a foreign one. */
    String name(String namespace, String localName) {
        if (namespace == null || namespace.isEmpty()) {
            return localName;
        }
        String prefix = prefixes.get(namespace);
        return prefix == null ? null : prefix + ":" + localName;
    }

    /** Null when it is not allowed. */
    Element element(String name) {
        return name == null ? null : elements.get(name);
    }

    /** The text that tells what to do instead of something forbidden, or null. */
    String hint(String name) {
        return hints.get(name);
    }

    private void add(String line) {
        String[] words = line.split("\\s+");
        if (words[0].equals("namespace")) {
            prefixes.put(words[2], words[1]);
        } else if (words[0].equals("hint")) {
            hints.put(words[1], words[2]);
        } else if (words[0].startsWith("$")) {
            macros.put(words[0], line.substring(line.indexOf('=') + 1).strip());
        } else {
            int attributes = line.indexOf(" :");
            String head = attributes < 0 ? line : line.substring(0, attributes);
            String[] nameAndKind = head.split("=");
            elements.put(
                    nameAndKind[0].strip(),
                    new Element(
                            nameAndKind.length == 1 ? null : content(nameAndKind[1].strip()),
                            attributes(attributes < 0 ? "" : line.substring(attributes + 2))));
        }
    }

    private Map<String, Content> attributes(String list) {
        Map<String, Content> attributes = new HashMap<>();
        for (String word : expanded(list)) {
            String[] nameAndKind = word.split("=");
            attributes.put(nameAndKind[0], content(nameAndKind.length == 1 ? "plain" : nameAndKind[1]));
        }
        return Map.copyOf(attributes);
    }

    private List<String> expanded(String list) {
        List<String> words = new ArrayList<>();
        for (String word : list.strip().split("\\s+")) {
            if (word.startsWith("$")) {
                words.addAll(expanded(macros.get(word)));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Content content(String kind) {
        if (kind.startsWith("(")) {
            return new Content(
                    Kind.PLAIN, Set.of(kind.substring(1, kind.length() - 1).split("\\|")));
        }
        return new Content(Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), Set.of());
    }
}
