package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.platform.forms.DeployedForm;
import bureau.platform.forms.FormData;
import bureau.platform.forms.FormLibrary;
import bureau.platform.forms.FormPayloads;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static bureau.purchasing.OrderCases.BUYER;
import static bureau.purchasing.OrderCases.PRICE;
import static bureau.purchasing.OrderCases.REQUESTER;
import static bureau.purchasing.OrderCases.STOREKEEPER;
import static bureau.purchasing.OrderCases.arrived;
import static bureau.purchasing.OrderCases.confirmed;
import static bureau.purchasing.OrderCases.worked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every field of every form of an order: missing, of the wrong type, too long, forged. Nothing gets in. */
@OfficeTest
class OrderFormsTest {

    private static final String REJECTED = "[{\"line\":1,\"received\":8,\"rejected\":2,\"rejectReason\":\"Broken\","
            + "\"serialNumbers\":\"A1, A2\"}]";

    @Autowired
    OfficeDriver office;

    @Autowired
    OrderCases orders;

    @Autowired
    FormLibrary library;

    @Autowired
    FormData data;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void everyBadAnswerIsRefusedOnTheWholeWay() {
        String order = orders.sent(1, 1);
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> confirmation = with(confirmed(today.plusDays(3)), "remark", "By lorry.");
        refusesBad(BUYER, order, "recordConfirmation", confirmation);
        refusesBad(BUYER, order, "recordConfirmation", Map.of("answer", "declined", "remark", "Sold out."));
        orders.complete(BUYER, order, "recordConfirmation", confirmation);

        orders.happens(order, "confirmationUpdated");
        Map<String, Object> another = Map.of("promisedDate", today.plusDays(4).toString(), "remark", "A day later.");
        refusesBad(BUYER, order, "updateConfirmation", another);
        orders.complete(BUYER, order, "updateConfirmation", another);

        orders.happens(order, "orderChange");
        Map<String, Object> change = with(
                orders.changed(order, new OrderCases.Row(1, 11, PRICE)),
                "newDate",
                today.plusDays(5).toString());
        refusesBad(BUYER, order, "changeOrder", change);
        orders.complete(BUYER, order, "changeOrder", orders.changed(order));

        orders.happens(order, "orderCancelled");
        refusesBad(BUYER, order, "cancelOrder", Map.of("choice", "cancel", "reason", "Not needed."));
        refusesBad(BUYER, order, "cancelOrder", Map.of("choice", "keep"));
        orders.complete(BUYER, order, "cancelOrder", Map.of("choice", "keep"));

        Map<String, Object> works = with(worked("[{\"line\":2,\"received\":10}]", today, today), "remark", "Clean.");
        refusesBad(REQUESTER, order, "acceptServices", works);
        orders.complete(REQUESTER, order, "acceptServices", works);

        Map<String, Object> goods = with(arrived(REJECTED), "remark", "In two boxes.");
        refusesBad(STOREKEEPER, order, "receiveGoods", goods);
        orders.complete(STOREKEEPER, order, "receiveGoods", goods);

        orders.happens(order, "receiptMistaken");
        Map<String, Object> mistake =
                Map.of("choice", "takeBack", "mistakenReceipt", firstReceipt(order), "reason", "Of another order.");
        refusesBad(STOREKEEPER, order, "cancelReceipt", mistake);
        refusesBad(STOREKEEPER, order, "cancelReceipt", Map.of("choice", "keep"));
        orders.complete(STOREKEEPER, order, "cancelReceipt", Map.of("choice", "keep"));

        Map<String, Object> discount =
                Map.of("claimOutcome", "DISCOUNT", "reliefCents", 50_000L, "remark", "By telephone.");
        refusesBad(BUYER, order, "settleClaim", discount);
        refusesBad(BUYER, order, "settleClaim", Map.of("claimOutcome", "REPLACED"));
        orders.complete(BUYER, order, "settleClaim", discount);

        orders.payAndReport(order, 20 * PRICE - 50_000);
        refusesBad(BUYER, order, "rateSupplier", Map.of("quality", 5, "punctuality", 4, "remark", "Good."));
    }

    private void refusesBad(String user, String caseId, String form, Map<String, Object> good) {
        Task task = orders.task(caseId, form);
        office.as(user, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), user);
            }
        });
        DeployedForm deployed = library.ofTask(task.getId()).orElseThrow();
        Map<String, Object> shown = office.as(user, () -> data.ofTask(task.getId()));
        Map<String, Object> variables = engine.getRuntimeService().getVariables(caseId);
        List<FormPayloads.Bad> bad = FormPayloads.bad(deployed.form(), plain(good), shown);
        assertThat(bad).hasSizeGreaterThan(3);
        bad.forEach(each -> assertThatThrownBy(() ->
                        office.as(user, () -> engine.getFormService().submitTaskForm(task.getId(), each.values())))
                .as(form + ": " + each.what())
                .isInstanceOf(RuntimeException.class));
        assertThat(engine.getRuntimeService().getVariables(caseId)).isEqualTo(variables);
        assertThat(orders.task(caseId, form).getId()).isEqualTo(task.getId());
    }

    private String firstReceipt(String caseId) {
        return database.sql("select min(id)::text from purchase_receipt where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private static Map<String, Object> with(Map<String, Object> form, String name, Object value) {
        Map<String, Object> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    /** Lists as lists, so that one thing in them can be made wrong. */
    private static Map<String, Object> plain(Map<String, Object> form) {
        Map<String, Object> plain = new HashMap<>(form);
        plain.replaceAll((name, value) -> {
            try {
                return value instanceof JsonValue json
                        ? new ObjectMapper().readValue(json.getValue().toString(), List.class)
                        : value;
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        });
        return plain;
    }
}
