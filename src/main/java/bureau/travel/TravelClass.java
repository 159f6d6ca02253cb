package bureau.travel;

import java.util.Arrays;
import java.util.List;

/** Classes of travel, within a mode from the plainest up; tables and forms use the words. */
enum TravelClass {
    ECONOMY("plane", "economy"),
    COMFORT("plane", "comfort"),
    BUSINESS("plane", "business"),
    SEAT("train", "seat"),
    BERTH("train", "berth"),
    COMPARTMENT("train", "compartment"),
    FIRST_CLASS("train", "firstClass"),
    /** Where a mode has no classes. */
    ANY(null, "any");

    private final String mode;
    private final String word;

    TravelClass(String mode, String word) {
        this.mode = mode;
        this.word = word;
    }

    String word() {
        return word;
    }

    static TravelClass of(String word) {
        return word == null
                ? ANY
                : Arrays.stream(values())
                        .filter(each -> each.word.equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No class of travel: " + word));
    }

    static List<TravelClass> in(String mode) {
        return Arrays.stream(values()).filter(each -> mode.equals(each.mode)).toList();
    }

    /** Of classes that cannot be compared none is above the other. */
    boolean isAbove(TravelClass best) {
        return mode != null && mode.equals(best.mode) && compareTo(best) > 0;
    }
}
