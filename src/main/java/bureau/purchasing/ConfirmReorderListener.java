package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the office manager has decided what is to be bought for the store. */
@Component("confirmReorder")
class ConfirmReorderListener implements TaskListener {

    private final StockReview review;
    private final Actor actor;

    ConfirmReorderListener(StockReview review, Actor actor) {
        this.review = review;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        List<ReorderChoice> choices = new ArrayList<>();
        StockReviewProcess.REORDER_LINES.get(task).forEach(row -> choices.add(choice(row)));
        review.decide(
                CaseIds.of(task),
                actor.required(),
                StockReviewProcess.NEED_BY.get(task),
                StockReviewProcess.DELIVER_TO.get(task).strip(),
                choices);
        List.of(StockReviewProcess.REORDER_LINES, StockReviewProcess.NEED_BY, StockReviewProcess.DELIVER_TO)
                .forEach(variable -> variable.remove(task.getExecution()));
    }

    private static ReorderChoice choice(JsonNode row) {
        String budgetItem = row.path("budgetItem").asText("");
        return new ReorderChoice(
                row.path("item").asText(),
                row.hasNonNull("quantity") ? new BigDecimal(row.get("quantity").asText()) : null,
                budgetItem.isEmpty() || budgetItem.equals("null") ? null : Long.valueOf(budgetItem),
                row.path("dropped").asBoolean());
    }
}
