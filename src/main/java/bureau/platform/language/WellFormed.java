package bureau.platform.language;

/** People paste what no XML, and so no document or mail of ours, may contain. */
public final class WellFormed {

    private static final String ALLOWED =
            "\\t\\n\\r\\x{20}-\\x{7E}\\x{85}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}";

    private WellFormed() {}

    /** The text without control characters and halves of characters. */
    public static String text(String text) {
        return text.replaceAll("[^" + ALLOWED + "]", "");
    }
}
