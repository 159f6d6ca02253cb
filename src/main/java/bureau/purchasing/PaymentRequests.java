package bureau.purchasing;

import bureau.numbering.Journals;
import bureau.platform.language.Messages;
import bureau.suppliers.BankAccount;
import bureau.suppliers.BankAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bank was asked to pay. */
@Service
class PaymentRequests {

    /** Prefix of their numbers. */
    static final String NUMBERS = "ЗО";

    private final SupplierInvoices invoices;
    private final BankAccounts accounts;
    private final PaymentPapers papers;
    private final Journals journals;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    PaymentRequests(
            SupplierInvoices invoices,
            BankAccounts accounts,
            PaymentPapers papers,
            Journals journals,
            JdbcClient database,
            Messages messages,
            Clock clock) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.papers = papers;
        this.journals = journals;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** The newest one of the invoice. */
    Optional<PaymentRequest> last(String invoice) {
        return database.sql("select * from payment_request where invoice = ? order by seq desc limit 1")
                .param(invoice)
                .query(PaymentRequest.class)
                .optional();
    }

    /** Asks for what is left; the bank may hold the file of the last request already, so the same again asks for nothing new. */
    @Transactional(propagation = Propagation.MANDATORY)
    void make(String caseId, long leftCents) {
        SupplierInvoice invoice = invoices.get(caseId);
        BankAccount payee = accounts.payee(invoice.supplier())
                .orElseThrow(() -> messages.needsOperator("invoice.noAccountToPayTo", invoice.number()));
        Optional<PaymentRequest> last = last(caseId);
        if (last.filter(each -> each.amountCents() == leftCents && each.account() == payee.id())
                .isPresent()) {
            return;
        }
        int seq = 1 + last.map(PaymentRequest::seq).orElse(0);
        PaymentRequest request = new PaymentRequest(
                journals.number(NUMBERS, caseId + "/" + seq), caseId, seq, leftCents, payee.id(), LocalDate.now(clock));
        database.sql("""
                        insert into payment_request (number, invoice, seq, amount_cents, account, made_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(request.number(), caseId, seq, leftCents, payee.id(), request.madeOn())
                .update();
        papers.file(invoice, request, payee);
    }
}
