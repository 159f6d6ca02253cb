package bureau.travel;

import java.util.Locale;

/** What of a day's meals the host pays for; the words of decision tables are these in lower case. */
enum Meals {
    NONE,
    SOME,
    ALL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
