package bureau.purchasing;

import bureau.deadlines.CaseSubjects;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class InvoiceSubjects implements CaseSubjects {

    private final SupplierInvoices invoices;
    private final PurchaseRequests requests;

    InvoiceSubjects(SupplierInvoices invoices, PurchaseRequests requests) {
        this.invoices = invoices;
        this.requests = requests;
    }

    @Override
    public Optional<String> subjectOf(String caseId) {
        return invoices.find(caseId)
                .map(invoice -> requests.get(invoice.orderCase()).subject());
    }
}
