package bureau.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Turns the name that a browser sent into one that is safe to show, to store and to download on every system. */
final class FileNames {

    static final int MAX_LENGTH = 150;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*%;]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?", Pattern.UNICODE_CASE);

    private FileNames() {}

    static String clean(String name) {
        String given = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC);
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible = INVISIBLE.matcher(last).replaceAll("");
        String allowed = FORBIDDEN.matcher(visible).replaceAll("_").replaceAll("\\s+", " ");
        String trimmed = EDGES.matcher(allowed).replaceAll("");
        return shorten(RESERVED.matcher(trimmed).matches() ? "_" + trimmed : trimmed);
    }

    private static String shorten(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, MAX_LENGTH - extension.length()).strip() + extension;
    }
}
