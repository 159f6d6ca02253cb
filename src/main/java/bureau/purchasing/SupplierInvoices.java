package bureau.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invoices and credit notes, their lines and what the last comparison found. */
@Repository
class SupplierInvoices {

    private final JdbcClient database;

    SupplierInvoices(JdbcClient database) {
        this.database = database;
    }

    Optional<SupplierInvoice> find(String caseId) {
        return database.sql("select * from supplier_invoice where case_id = ?")
                .param(caseId)
                .query(SupplierInvoice.class)
                .optional();
    }

    /** @throws IllegalStateException when the case is no invoice */
    SupplierInvoice get(String caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("There is no invoice " + caseId));
    }

    Optional<SupplierInvoice> withNumber(String number) {
        return database.sql("select * from supplier_invoice where number = ?")
                .param(number)
                .query(SupplierInvoice.class)
                .optional();
    }

    /** All of an order, the oldest first. */
    List<SupplierInvoice> of(String orderNumber) {
        return database.sql("select * from supplier_invoice where order_number = ? order by entered_at, number")
                .param(orderNumber)
                .query(SupplierInvoice.class)
                .list();
    }

    /** Of one supplier, for whatever order. */
    List<SupplierInvoice> ofSupplier(String supplier) {
        return database.sql("select * from supplier_invoice where supplier = ? order by entered_at, number")
                .param(supplier)
                .query(SupplierInvoice.class)
                .list();
    }

    /** The number under which the same paper is recorded already. */
    Optional<String> twin(SupplierInvoice invoice) {
        return database.sql("""
                        select number from supplier_invoice where supplier = ? and lower(supplier_number) = lower(?)
                           and supplier_date = ? and state <> 'CANCELLED' and case_id <> ?
                        """)
                .params(invoice.supplier(), invoice.supplierNumber(), invoice.supplierDate(), invoice.caseId())
                .query(String.class)
                .optional();
    }

    List<InvoiceLine> lines(String caseId) {
        return database.sql(
                        "select line, quantity, price_cents from supplier_invoice_line where case_id = ? order by line")
                .param(caseId)
                .query(InvoiceLine.class)
                .list();
    }

    /** What of each line the other invoices that count have taken, credit notes deducted. */
    Map<Integer, BigDecimal> invoiced(String orderNumber, String exceptCase) {
        Map<Integer, BigDecimal> taken = new HashMap<>();
        database.sql("""
                        select l.line, sum(case i.kind when 'CREDIT_NOTE' then -l.quantity else l.quantity end) as quantity
                          from supplier_invoice i join supplier_invoice_line l using (case_id)
                         where i.order_number = ? and i.case_id is distinct from ?
                           and i.state in ('MATCHED', 'APPROVED', 'PAID')
                         group by l.line
                        """)
                .params(orderNumber, exceptCase)
                .query((row, number) -> taken.put(row.getInt("line"), row.getBigDecimal("quantity")))
                .list();
        return taken;
    }

    void add(SupplierInvoice invoice, OffsetDateTime at) {
        database.sql("""
                        insert into supplier_invoice (case_id, number, order_case, order_number, supplier, kind,
                          supplier_number, supplier_date, due_on, total_cents, vat_cents, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?::invoice_kind, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        invoice.caseId(),
                        invoice.number(),
                        invoice.orderCase(),
                        invoice.orderNumber(),
                        invoice.supplier(),
                        invoice.kind().name(),
                        invoice.supplierNumber(),
                        invoice.supplierDate(),
                        invoice.dueOn(),
                        invoice.totalCents(),
                        invoice.vatCents(),
                        invoice.enteredBy(),
                        at)
                .update();
    }

    void change(SupplierInvoice invoice) {
        database.sql("""
                        update supplier_invoice set supplier_number = ?, supplier_date = ?, due_on = ?, total_cents = ?,
                          vat_cents = ?, entered_by = ? where case_id = ?
                        """)
                .params(
                        invoice.supplierNumber(),
                        invoice.supplierDate(),
                        invoice.dueOn(),
                        invoice.totalCents(),
                        invoice.vatCents(),
                        invoice.enteredBy(),
                        invoice.caseId())
                .update();
    }

    void setLines(String caseId, List<InvoiceLine> lines) {
        database.sql("delete from supplier_invoice_line where case_id = ?")
                .param(caseId)
                .update();
        lines.forEach(line -> database.sql(
                        "insert into supplier_invoice_line (case_id, line, quantity, price_cents) values (?, ?, ?, ?)")
                .params(caseId, line.line(), line.quantity(), line.priceCents())
                .update());
    }

    void set(String caseId, InvoiceState state) {
        database.sql("update supplier_invoice set state = ?::invoice_state where case_id = ?")
                .params(state.name(), caseId)
                .update();
    }

    void hold(String caseId, String reason) {
        database.sql("update supplier_invoice set held_reason = ? where case_id = ?")
                .params(reason, caseId)
                .update();
    }

    /** Its lines shrink with it: nobody can say any more which of them was meant. */
    void cancelPart(SupplierInvoice note, long cents) {
        long left = note.totalCents() - cents;
        database.sql("""
                        update supplier_invoice set total_cents = :left, vat_cents = round(vat_cents * :left / :total),
                          cancelled_part_cents = cancelled_part_cents + :part where case_id = :case
                        """)
                .param("left", left)
                .param("total", BigDecimal.valueOf(note.totalCents()))
                .param("part", cents)
                .param("case", note.caseId())
                .update();
        List<InvoiceLine> lines = lines(note.caseId()).stream()
                .map(line -> new InvoiceLine(
                        line.line(),
                        line.quantity()
                                .multiply(BigDecimal.valueOf(left))
                                .divide(BigDecimal.valueOf(note.totalCents()), 3, RoundingMode.DOWN),
                        line.priceCents()))
                .filter(line -> line.quantity().signum() > 0)
                .toList();
        setLines(note.caseId(), lines);
    }

    void cancel(String caseId, OffsetDateTime at) {
        database.sql("update supplier_invoice set state = 'CANCELLED', cancelled_at = ? where case_id = ?")
                .params(at, caseId)
                .update();
    }

    List<InvoiceFinding> findings(String caseId) {
        return database.sql(
                        "select kind, line, stated, allowed from supplier_invoice_finding where case_id = ? order by seq")
                .param(caseId)
                .query(InvoiceFinding.class)
                .list();
    }

    void setFindings(String caseId, List<InvoiceFinding> findings) {
        database.sql("delete from supplier_invoice_finding where case_id = ?")
                .param(caseId)
                .update();
        for (int i = 0; i < findings.size(); i++) {
            InvoiceFinding each = findings.get(i);
            database.sql("""
                            insert into supplier_invoice_finding (case_id, seq, kind, line, stated, allowed)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(caseId, i, each.kind().name(), each.line(), each.stated(), each.allowed())
                    .update();
        }
    }
}
