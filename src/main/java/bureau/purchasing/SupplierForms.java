package bureau.purchasing;

import bureau.people.People;
import bureau.platform.access.Office;
import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.suppliers.BankAccount;
import bureau.suppliers.Supplier;
import bureau.suppliers.SupplierCheck;
import bureau.suppliers.SupplierChecks;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the examiner of a supplier sees: the card, what the check found, and the bank details that are new. */
@Component
class SupplierForms implements FormPrefill {

    private static final String CONFIRM = "confirmSupplier";
    private static final String NONE = "–";

    private final SupplierChecks checks;
    private final People people;
    private final TaskService tasks;
    private final Office office;
    private final Messages messages;

    SupplierForms(SupplierChecks checks, People people, @Lazy TaskService tasks, Office office, Messages messages) {
        this.checks = checks;
        this.people = people;
        this.tasks = tasks;
        this.office = office;
        this.messages = messages;
    }

    @Override
    public boolean fills(String formId) {
        return formId.equals(CONFIRM);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        SupplierCheck check = checks.get(checkId(context.taskId()));
        Language reader = messages.reader();
        Map<String, Object> data = new HashMap<>(card(check.supplier(), reader));
        data.put("hasAccounts", !check.accounts().isEmpty());
        data.put(
                "accountRows",
                check.accounts().stream().map(each -> account(each, reader)).toList());
        data.put(
                "findingRows",
                check.findings().stream()
                        .map(each ->
                                Map.of("finding", messages.text("suppliers.finding." + each.code(), each.detail())))
                        .toList());
        return data;
    }

    private Map<String, Object> card(Supplier supplier, Language reader) {
        Map<String, Object> card = new HashMap<>();
        card.put("supplierName", supplier.name(reader));
        card.put("inn", supplier.inn());
        card.put("kpp", orNone(supplier.kpp()));
        card.put("address", orNone(supplier.address()));
        card.put("contact", orNone(supplier.contact()));
        card.put("phone", orNone(supplier.phone()));
        card.put("email", supplier.email());
        card.put("enteredByName", supplier.enteredBy() == null ? NONE : people.name(supplier.enteredBy(), reader));
        card.put("paymentDays", supplier.paymentDays());
        card.put("prepaymentPercent", supplier.prepaymentPercent());
        return card;
    }

    private Map<String, String> account(BankAccount account, Language reader) {
        return Map.of(
                "bank", account.bankName(),
                "bic", account.bic(),
                "account", account.account(),
                "correspondent", account.correspondentAccount(),
                "enteredBy", people.name(account.enteredBy(), reader));
    }

    /** The check is known by the process instance of its task. */
    private String checkId(String taskId) {
        return office.asks(() -> tasks.createTaskQuery().taskId(taskId).singleResult())
                .getProcessInstanceId();
    }

    private static String orNone(String text) {
        return Objects.requireNonNullElse(text, NONE);
    }
}
