package bureau.approval;

import java.math.BigDecimal;
import java.util.List;

/**
 * A case as its approver reads it.
 *
 * @param number of the case
 * @param facts what else there is to know, as Markdown: who asks, when it is needed, what for
 * @param amount null where no money is spent
 * @param lines empty where there are none
 * @param budget empty where none pays
 */
public record ApprovalPanel(
        String number, String subject, String facts, String amount, List<Line> lines, List<BudgetRow> budget) {

    /**
     * @param quantity what is left of the line now
     * @param asked the quantity with its unit, as it was asked for
     * @param left the same for what is left of it
     */
    public record Line(
            int line, String name, BigDecimal quantity, String asked, String left, String price, String sum) {}

    /** The budget at one moment: before this case, with it. */
    public record BudgetRow(String state, String plan, String taken, String free) {}
}
