package bureau.purchasing;

import bureau.budget.Budget;
import bureau.budget.BudgetItem;
import bureau.documents.Documents;
import bureau.documents.Papers;
import bureau.documents.Party;
import bureau.documents.Signatory;
import bureau.parameters.Parameters;
import bureau.people.Organisation;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.suppliers.BankAccount;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A request for payment on paper, and as the file that the office's bank imports. */
@Component
class PaymentPapers {

    static final String BANK_FILE = "payment-file";

    /** Its words are for the bank. */
    private static final Language OF_THE_BANK = Language.RU;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final Set<InvoiceVerdict> AGREED = Set.of(InvoiceVerdict.RELEASED, InvoiceVerdict.APPROVED);

    private final InvoiceDecisions decisions;
    private final PurchaseRequests requests;
    private final Suppliers suppliers;
    private final Budget budget;
    private final Papers papers;
    private final Documents documents;
    private final PaymentFile file;
    private final People people;
    private final Organisation organisation;
    private final OfficeBank bank;
    private final Messages messages;
    private final Parameters parameters;
    private final Clock clock;

    PaymentPapers(
            InvoiceDecisions decisions,
            PurchaseRequests requests,
            Suppliers suppliers,
            Budget budget,
            Papers papers,
            Documents documents,
            PaymentFile file,
            People people,
            Organisation organisation,
            OfficeBank bank,
            Messages messages,
            Parameters parameters,
            Clock clock) {
        this.decisions = decisions;
        this.requests = requests;
        this.suppliers = suppliers;
        this.budget = budget;
        this.papers = papers;
        this.documents = documents;
        this.file = file;
        this.people = people;
        this.organisation = organisation;
        this.bank = bank;
        this.messages = messages;
        this.parameters = parameters;
        this.clock = clock;
    }

    void file(SupplierInvoice invoice, PaymentRequest request, BankAccount payee) {
        String person = decisions
                .last(invoice.caseId(), InvoiceVerdict.APPROVED)
                .orElseThrow()
                .person();
        papers.issue(invoice.caseId(), person, messages.office(), language -> paper(invoice, request, payee, language));
        Payment payment =
                Payment.of(request.bankNumber(), request.madeOn(), paper(invoice, request, payee, OF_THE_BANK));
        documents.store(
                invoice.caseId(),
                BANK_FILE,
                messages.text(messages.office(), "invoice.paymentFile", request.number()),
                OF_THE_BANK,
                request.number(),
                file.of(LocalDateTime.now(clock), List.of(payment)),
                person);
    }

    private PaymentOrderDocument paper(
            SupplierInvoice invoice, PaymentRequest request, BankAccount payee, Language language) {
        Supplier supplier = suppliers.get(invoice.supplier());
        boolean taxed = invoice.vatCents() > 0;
        long vatCents = vatCents(invoice, request.amountCents());
        return new PaymentOrderDocument(
                request.number(),
                request.madeOn(),
                1,
                new Party(
                        organisation.name(language),
                        organisation.inn(),
                        organisation.kpp(),
                        organisation.address(language)),
                bank.details(language),
                new Party(supplier.name(language), supplier.inn(), supplier.kpp(), supplier.address()),
                payee.details(),
                "RUB",
                request.amountCents(),
                taxed ? parameters.wholeOn(invoice.supplierDate(), PurchasingParameters.VAT_PERCENT) : null,
                vatCents,
                invoice.supplierNumber(),
                invoice.supplierDate(),
                invoice.orderNumber(),
                purpose(invoice, vatCents, language),
                invoice.dueOn(),
                budgetItem(invoice, language),
                signatory(invoice.enteredBy(), language),
                decisions.of(invoice.caseId()).stream()
                        .filter(each -> AGREED.contains(each.verdict()))
                        .map(each -> new PaymentOrderDocument.Visa(
                                signatory(each.person(), language),
                                each.at().atZoneSameInstant(clock.getZone()).toLocalDate()))
                        .toList());
    }

    private String purpose(SupplierInvoice invoice, long vatCents, Language language) {
        String tax = vatCents > 0
                ? messages.text(
                        language,
                        "invoice.purpose.vat",
                        BigDecimal.valueOf(vatCents, 2).toPlainString())
                : messages.text(language, "invoice.purpose.noVat");
        return messages.text(
                language,
                "invoice.purpose." + invoice.kind(),
                invoice.supplierNumber(),
                DAY.format(invoice.supplierDate()),
                invoice.orderNumber(),
                tax);
    }

    private String budgetItem(SupplierInvoice invoice, Language language) {
        return budget.item(requests.get(invoice.orderCase()).budgetItem())
                .map((BudgetItem item) -> item.department() + " / " + item.name(language))
                .orElse(null);
    }

    /** Of a part, the same share as of the whole. */
    private static long vatCents(SupplierInvoice invoice, long amountCents) {
        return BigDecimal.valueOf(invoice.vatCents())
                .multiply(BigDecimal.valueOf(amountCents))
                .divide(BigDecimal.valueOf(invoice.totalCents()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private Signatory signatory(String id, Language language) {
        Person person = people.get(id);
        return new Signatory(person.position(language), person.name(language));
    }
}
