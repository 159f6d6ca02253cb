package bureau.purchasing;

import bureau.deadlines.CaseSubjects;
import java.util.Optional;
import java.util.OptionalLong;
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

    @Override
    public OptionalLong amountOf(String caseId) {
        return invoices.find(caseId)
                .map(invoice -> OptionalLong.of(invoice.totalCents()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<String> requesterOf(String caseId) {
        return invoices.find(caseId)
                .map(invoice -> requests.get(invoice.orderCase()).requester());
    }
}
