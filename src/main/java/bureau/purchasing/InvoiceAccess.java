package bureau.purchasing;

import bureau.documents.CaseAccess;
import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.access.Requesters;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An invoice is open to those who pay, to the buyer of its order and to whoever asked for the goods. */
@Component
class InvoiceAccess implements CaseAccess, Requesters {

    private static final Set<String> PAYERS =
            Set.of(SupplierInvoiceProcess.PAYABLES, Roles.CFO, Roles.CEO, "finance_controller");

    private final SupplierInvoices invoices;
    private final InvoiceDecisions decisions;
    private final People people;

    InvoiceAccess(SupplierInvoices invoices, InvoiceDecisions decisions, People people) {
        this.invoices = invoices;
        this.decisions = decisions;
        this.people = people;
    }

    @Override
    public boolean maySee(String userId, String caseId) {
        return invoices.find(caseId)
                .map(invoice ->
                        PAYERS.stream().anyMatch(role -> people.holders(role).contains(userId))
                                || decisions.involved(invoice).contains(userId))
                .orElse(false);
    }

    /** Those to whom the decisions about the invoice are closed. */
    @Override
    public Set<String> requestersOf(String caseId) {
        return invoices.find(caseId).map(decisions::involved).orElse(Set.of());
    }
}
