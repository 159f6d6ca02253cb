package bureau.leave;

import java.time.LocalDate;

/**
 * A change that is wanted and has not taken effect.
 *
 * @param lastDay null where the absence is to be cancelled
 * @param wantedBy who asked for it
 */
record AbsenceChange(LocalDate lastDay, String reason, String wantedBy) {

    boolean cancels() {
        return lastDay == null;
    }
}
