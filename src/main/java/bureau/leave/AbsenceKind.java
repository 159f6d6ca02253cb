package bureau.leave;

import java.util.Arrays;
import java.util.Locale;

/** Why somebody is away; what each kind needs stands in the table {@code absence-policy}. */
enum AbsenceKind {
    ANNUAL,
    UNPAID,
    SICK,
    STUDY,
    CHILD_CARE,
    DAY_OFF,
    OTHER;

    /** As forms and tables call it: {@code childCare}. */
    String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder word = new StringBuilder(parts[0]);
        Arrays.stream(parts)
                .skip(1)
                .forEach(part -> word.append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1)));
        return word.toString();
    }

    static AbsenceKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of absence: " + word));
    }
}
