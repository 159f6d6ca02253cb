package bureau.approval;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an approver entered.
 *
 * @param forwardTo the colleague who is to decide; null unless the verdict hands it on
 * @param lines what he leaves of the lines; empty where he leaves all as it is
 */
record Answer(Verdict verdict, String comment, String forwardTo, List<Line> lines) {

    /** @param why null where he leaves the line as it is */
    record Line(int line, BigDecimal approved, String why) {}
}
