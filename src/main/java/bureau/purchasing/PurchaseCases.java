package bureau.purchasing;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.people.People;
import bureau.platform.access.Actor;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.suppliers.Suppliers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The purchases as the office looks them up: one of them whole, or all in a list. */
@Service
public class PurchaseCases {

    private static final int MOST = 200;

    /** One purchase; amounts in kopecks. */
    public record View(
            String caseId,
            String number,
            String subject,
            String requester,
            LocalDate needBy,
            long amountCents,
            List<Line> lines,
            List<Order> orders,
            List<Invoice> invoices,
            List<Document> documents) {}

    public record Line(String name, String quantity, String fromStock, String struckOut, long sumCents) {}

    /** @param state a word of {@code purchasing.orderState.…} */
    public record Order(String number, String supplier, long totalCents, LocalDate awaitedOn, String state) {}

    /** @param state a word of {@code purchasing.invoiceState.…} */
    public record Invoice(
            String caseId, String number, String supplierNumber, String order, long totalCents, String state) {}

    /** One row of the list. */
    public record Entry(
            String caseId,
            String number,
            String subject,
            String requester,
            long amountCents,
            OffsetDateTime createdAt,
            boolean closed) {}

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final SupplierInvoices invoices;
    private final GoodsNames goods;
    private final Suppliers suppliers;
    private final PurchaseAccess access;
    private final Documents documents;
    private final People people;
    private final Actor actor;
    private final Messages messages;
    private final JdbcClient database;

    PurchaseCases(
            PurchaseRequests requests,
            PurchaseOrders orders,
            SupplierInvoices invoices,
            GoodsNames goods,
            Suppliers suppliers,
            PurchaseAccess access,
            Documents documents,
            People people,
            Actor actor,
            Messages messages,
            JdbcClient database) {
        this.requests = requests;
        this.orders = orders;
        this.invoices = invoices;
        this.goods = goods;
        this.suppliers = suppliers;
        this.access = access;
        this.documents = documents;
        this.people = people;
        this.actor = actor;
        this.messages = messages;
        this.database = database;
    }

    /** Empty where there is none, or the reader may not see it: he is not told which. */
    public Optional<View> find(String caseId) {
        return requests.find(caseId)
                .filter(request -> access.maySee(actor.required(), caseId))
                .map(this::view);
    }

    /** Whether the reader may look through all purchases. */
    public boolean mayLookThrough() {
        return actor.hasOneOf(PurchaseAccess.KEEPERS);
    }

    /**
     * The newest first, 200 at most.
     *
     * @param text part of the number, the subject, an order's number or the supplier's name; may be empty
     * @param onlyOpen without those that are closed
     */
    public List<Entry> search(String text, boolean onlyOpen) {
        if (!mayLookThrough()) {
            throw messages.refused("purchasing.notForYou");
        }
        return database.sql("""
                        select r.case_id, r.number, r.subject, p.name_en, p.name_ru, r.requester, r.amount_cents, r.created_at,
                               r.closed_at is not null as closed
                          from purchase_request r join person p on p.id = r.requester
                         where (r.closed_at is null or not :open)
                           and (:text = '' or position(lower(:text) in lower(r.number || ' ' || r.subject)) > 0
                                or exists (select 1 from purchase_order o join supplier s on s.id = o.supplier
                                            where o.case_id = r.case_id
                                              and position(lower(:text) in lower(o.number || ' ' || s.name_ru || ' ' || s.name_en)) > 0))
                         order by r.created_at desc limit :most
                        """)
                .param("open", onlyOpen)
                .param("text", text == null ? "" : text.strip())
                .param("most", MOST)
                .query((row, number) -> new Entry(
                        row.getString("case_id"),
                        row.getString("number"),
                        row.getString("subject"),
                        messages.reader() == Language.RU ? row.getString("name_ru") : row.getString("name_en"),
                        row.getLong("amount_cents"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getBoolean("closed")))
                .list();
    }

    private View view(PurchaseRequest request) {
        Language reader = messages.reader();
        return new View(
                request.caseId(),
                request.number(),
                request.subject(),
                people.name(request.requester(), reader),
                request.needBy(),
                request.amountCents(),
                requests.lines(request.caseId()).stream()
                        .map(line -> line(line, reader))
                        .toList(),
                orders.of(request.caseId()).stream()
                        .map(order -> order(order, reader))
                        .toList(),
                orders.of(request.caseId()).stream()
                        .flatMap(order -> invoices.of(order.number()).stream())
                        .map(PurchaseCases::invoice)
                        .toList(),
                documents.list(request.caseId()));
    }

    private static Invoice invoice(SupplierInvoice invoice) {
        return new Invoice(
                invoice.caseId(),
                invoice.number(),
                invoice.supplierNumber(),
                invoice.orderNumber(),
                invoice.totalCents(),
                invoice.state().name().toLowerCase(Locale.ROOT));
    }

    private Line line(PurchaseLine line, Language reader) {
        return new Line(
                goods.name(line, reader),
                line.quantity().stripTrailingZeros().toPlainString() + " " + goods.unit(line, reader),
                line.fromStock().stripTrailingZeros().toPlainString(),
                line.struckOut().stripTrailingZeros().toPlainString(),
                line.sumCents());
    }

    private Order order(PurchaseOrder order, Language reader) {
        return new Order(
                order.number(),
                suppliers.find(order.supplier()).orElseThrow().name(reader),
                order.totalCents(),
                order.awaitedOn(),
                order.state().word());
    }
}
