package bureau.purchasing;

import bureau.budget.Budget;
import bureau.people.Department;
import bureau.people.People;
import bureau.platform.gate.ModelBean;
import bureau.platform.variables.CaseIds;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of an order asks about works: who accepts them. */
@ModelBean
@Component("acceptance")
public class Acceptance {

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Budget budget;
    private final People people;

    Acceptance(PurchaseRequests requests, PurchaseOrders orders, Budget budget, People people) {
        this.requests = requests;
        this.orders = orders;
        this.budget = budget;
        this.people = people;
    }

    /** Who asked for them; where that is the buyer himself, who leads the department that pays, else his own line. */
    public String person(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        return person(requests.get(caseId), orders.get(caseId, PurchasingProcess.ORDER_NUMBER.get(execution)));
    }

    String person(PurchaseRequest request, PurchaseOrder order) {
        String department = budget.item(request.budgetItem()).orElseThrow().department();
        String head = people.department(department).map(Department::head).orElse(null);
        String above = people.managerOf(order.buyer()).orElse(null);
        return Stream.of(Stream.of(request.author(), request.requester()), upFrom(head), upFrom(above))
                .flatMap(each -> each)
                .filter(person -> !person.equals(order.buyer()))
                .findFirst()
                .orElseThrow();
    }

    /** The person, who leads him, who leads that one; nobody where the post is vacant. */
    private Stream<String> upFrom(String head) {
        Set<String> line = new LinkedHashSet<>();
        String each = head;
        while (each != null && line.add(each)) {
            each = people.managerOf(each).orElse(null);
        }
        return line.stream();
    }
}
