package bureau.purchasing;

import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that goes to a supplier for an invoice, and money that comes back. */
@Service
@Transactional
class InvoicePayments {

    private final SupplierInvoices invoices;
    private final InvoiceMoney amounts;
    private final InvoiceDecisions decisions;
    private final PaymentRequests requests;
    private final Invoices news;
    private final PurchaseOrders orders;
    private final PurchaseMoney money;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    InvoicePayments(
            SupplierInvoices invoices,
            InvoiceMoney amounts,
            InvoiceDecisions decisions,
            PaymentRequests requests,
            Invoices news,
            PurchaseOrders orders,
            PurchaseMoney money,
            JdbcClient database,
            Messages messages,
            Clock clock) {
        this.invoices = invoices;
        this.amounts = amounts;
        this.decisions = decisions;
        this.requests = requests;
        this.news = news;
        this.orders = orders;
        this.money = money;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is left to pay, and whether it may be: the order may have changed since somebody agreed. */
    record Left(boolean matches, long cents) {}

    /** Takes off what the supplier owes for the order, and asks the bank to pay what is left. */
    Left prepare(String caseId) {
        SupplierInvoice invoice = invoices.get(caseId);
        orders.lock(invoice.orderNumber());
        decisions.requireApproved(invoice);
        if (invoice.kind() != InvoiceKind.PREPAYMENT) {
            invoices.of(invoice.orderNumber()).forEach(credit -> takeOff(credit, invoice));
        }
        long left = amounts.openCents(invoice);
        boolean matches = left == 0 || news.stillMatches(invoice);
        invoices.set(caseId, left > 0 ? InvoiceState.APPROVED : InvoiceState.PAID);
        book(invoice);
        if (left > 0 && matches) {
            requests.make(caseId, left);
        }
        return new Left(matches, left);
    }

    private void takeOff(SupplierInvoice credit, SupplierInvoice invoice) {
        long amount = Math.min(amounts.creditCents(credit), amounts.openCents(invoice));
        if (amount > 0) {
            setOff(credit.caseId(), invoice.caseId(), amount);
            news.tellCreditUsed(credit);
        }
    }

    /**
     * A payment that the bank has made.
     *
     * @param occurrence names it, so that handing it in again books nothing twice
     */
    void post(String caseId, String person, long amountCents, LocalDate on, String reference, String occurrence) {
        SupplierInvoice invoice = invoices.get(caseId);
        orders.lock(invoice.orderNumber());
        boolean agreed = decisions
                .last(caseId, InvoiceVerdict.APPROVED)
                .filter(approved -> approved.person().equals(person))
                .isPresent();
        if (agreed
                || person.equals(
                        orders.get(invoice.orderCase(), invoice.orderNumber()).buyer())) {
            throw messages.refused("invoice.notYoursToPost");
        }
        check(amountCents, amounts.openCents(invoice), on);
        add(invoice, amountCents, on, reference, occurrence, person);
    }

    /** Money that the supplier sent back. */
    void refund(String caseId, String person, long amountCents, LocalDate on, String reference, String occurrence) {
        SupplierInvoice credit = invoices.get(caseId);
        orders.lock(credit.orderNumber());
        check(amountCents, amounts.creditCents(credit), on);
        add(credit, -amountCents, on, reference, occurrence, person);
    }

    /** What the supplier owes is taken off what the office owes him by another invoice, also of another order. */
    void setOffElsewhere(String caseId, String person, String otherNumber, long amountCents, String occurrence) {
        SupplierInvoice credit = invoices.get(caseId);
        SupplierInvoice other = invoices.withNumber(otherNumber)
                .filter(each -> each.supplier().equals(credit.supplier()))
                .orElseThrow(() -> messages.refused("invoice.noSuchInvoice"));
        // Always in the same order, so that two do not wait for each other for ever.
        Stream.of(credit.orderNumber(), other.orderNumber()).sorted().distinct().forEach(orders::lock);
        LocalDate today = LocalDate.now(clock);
        check(amountCents, Math.min(amounts.creditCents(credit), amounts.openCents(other)), today);
        String reference = credit.number() + " → " + other.number();
        add(credit, -amountCents, today, reference, occurrence + "/from", person);
        add(other, amountCents, today, reference, occurrence + "/to", person);
        book(other);
    }

    /** As if the invoice had never come; what was paid for it, the supplier owes. */
    void reverse(String caseId) {
        SupplierInvoice invoice = invoices.get(caseId);
        orders.lock(invoice.orderNumber());
        if (invoice.isCredit() && invoice.state() != InvoiceState.CANCELLED) {
            // Only its rest was cancelled: what was used of it stays.
            invoices.set(caseId, InvoiceState.PAID);
            news.orderMoved(invoice.orderNumber());
            book(invoice);
            return;
        }
        invoices.of(invoice.orderNumber()).forEach(credit -> {
            long used = database.sql(
                            "select coalesce(sum(amount_cents), 0) from supplier_set_off where from_case = ? and to_case = ?")
                    .params(credit.caseId(), caseId)
                    .query(Long.class)
                    .single();
            if (used != 0) {
                setOff(credit.caseId(), caseId, -used);
            }
        });
        invoices.cancel(caseId, OffsetDateTime.now(clock));
        news.orderMoved(invoice.orderNumber());
        book(invoice);
    }

    /**
     * A credit note that should never have been recorded. What was used of it cannot be taken away under what it paid for,
     * so then only the rest is cancelled.
     */
    void cancelCredit(String caseId, String person, String reason) {
        SupplierInvoice note = invoices.get(caseId);
        orders.lock(note.orderNumber());
        if (!note.isCredit()) {
            throw messages.refused("invoice.onlyCreditNotes");
        }
        long unused = amounts.creditCents(note);
        if (unused <= 0) {
            throw messages.refused("invoice.creditUsed", note.number());
        }
        if (unused == note.totalCents()) {
            decisions.end(caseId, InvoiceVerdict.CANCELLED, person, reason);
            invoices.cancel(caseId, OffsetDateTime.now(clock));
            return;
        }
        Plain plain = new Plain(messages.office(), clock.getZone());
        decisions.end(
                caseId,
                InvoiceVerdict.CANCELLED,
                person,
                reason == null || reason.isBlank()
                        ? reason
                        : messages.text(
                                messages.office(),
                                "invoice.restCancelled",
                                plain.money(unused),
                                plain.money(note.totalCents()),
                                reason));
        invoices.cancelPart(note, unused);
    }

    /** Books what came of a credit and tells what the supplier still owes by it. */
    long bookCredit(String caseId) {
        SupplierInvoice credit = invoices.get(caseId);
        orders.lock(credit.orderNumber());
        long owed = amounts.creditCents(credit);
        if (credit.isCredit()) {
            invoices.set(caseId, owed > 0 ? InvoiceState.MATCHED : InvoiceState.PAID);
        }
        book(credit);
        return owed;
    }

    /** Brings the ledger to where the order stands, and lets the order know. */
    void book(SupplierInvoice invoice) {
        money.post(invoice.orderCase(), "paid");
        news.tellOrder(invoice.orderNumber());
    }

    private void check(long amountCents, long mostCents, LocalDate on) {
        if (amountCents <= 0 || amountCents > mostCents) {
            throw messages.refused(
                    "invoice.amountTooLarge", new Plain(messages.reader(), clock.getZone()).money(mostCents));
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw messages.refused("invoice.paidAhead");
        }
    }

    private void setOff(String from, String to, long amountCents) {
        database.sql("insert into supplier_set_off (from_case, to_case, amount_cents, at) values (?, ?, ?, ?)")
                .params(from, to, amountCents, OffsetDateTime.now(clock))
                .update();
    }

    private void add(
            SupplierInvoice invoice, long cents, LocalDate on, String reference, String occurrence, String person) {
        database.sql("""
                        insert into supplier_payment
                          (case_id, order_number, invoice, amount_cents, posted_on, reference, occurrence, person, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (occurrence) do nothing
                        """)
                .params(
                        invoice.orderCase(),
                        invoice.orderNumber(),
                        invoice.caseId(),
                        cents,
                        on,
                        reference,
                        occurrence,
                        person,
                        OffsetDateTime.now(clock))
                .update();
    }
}
