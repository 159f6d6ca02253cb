package bureau.purchasing;

import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.Organisation;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Language;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is written to the supplier, the buyer and the requester while an order is open. */
@Component
class OrderLetters {

    private static final String CURRENCY = "RUB";

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final People people;
    private final Organisation organisation;
    private final Outbox outbox;
    private final ZoneId zone;

    OrderLetters(
            PurchaseRequests requests,
            PurchaseOrders orders,
            Suppliers suppliers,
            People people,
            Organisation organisation,
            Outbox outbox,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.orders = orders;
        this.suppliers = suppliers;
        this.people = people;
        this.organisation = organisation;
        this.outbox = outbox;
        this.zone = zone;
    }

    void chaseConfirmation(PurchaseOrder order, String occurrence) {
        toSupplier(
                order,
                occurrence,
                (office, contact) -> new PurchaseMail.ConfirmationChase(
                        order.number(), dated(order), order.deliveryDate(), office, contact));
    }

    void chaseDelivery(PurchaseOrder order, String occurrence) {
        toSupplier(
                order,
                occurrence,
                (office, contact) -> new PurchaseMail.DeliveryChase(
                        order.number(), dated(order), order.awaitedOn(), office, contact));
    }

    /** Other goods are asked for first; what the supplier agrees to instead is settled with him. */
    void claim(PurchaseOrder order, Claim claim, LocalDate today, String occurrence) {
        toSupplier(
                order,
                occurrence,
                (office, contact) -> new PurchaseMail.Claim(
                        claim.number(),
                        today,
                        order.number(),
                        claim.number(),
                        ClaimDocument.Demand.REPLACE,
                        0,
                        CURRENCY,
                        claim.answerBy(),
                        office,
                        contact));
    }

    /** The supplier reads what is different now, and so does the requester. */
    void changed(PurchaseOrder order, String reason, String occurrence) {
        toSupplier(
                order,
                occurrence,
                (office, contact) -> new PurchaseMail.OrderChange(
                        order.number(),
                        dated(order),
                        order.number() + "/" + order.version(),
                        order.totalCents(),
                        CURRENCY,
                        order.awaitedOn(),
                        reason,
                        office,
                        contact));
        changedToRequester(order, reason, occurrence);
    }

    void changedToRequester(PurchaseOrder order, String reason, String occurrence) {
        PurchaseRequest request = requests.get(order.caseId());
        toPerson(
                order,
                request.requester(),
                occurrence,
                new PurchaseMail.OrderChangedToRequester(
                        request.number(), request.subject(), order.number(), reason, order.awaitedOn()));
    }

    void late(PurchaseOrder order, String occurrence) {
        PurchaseRequest request = requests.get(order.caseId());
        toPerson(
                order,
                request.requester(),
                occurrence,
                new PurchaseMail.DeliveryLateToRequester(
                        request.number(), request.subject(), order.number(), order.awaitedOn(), null));
    }

    void cancelled(PurchaseOrder order, String reason, String occurrence) {
        toSupplier(
                order,
                occurrence,
                (office, contact) ->
                        new PurchaseMail.OrderCancelled(order.number(), dated(order), true, reason, office, contact));
    }

    void unconfirmed(PurchaseOrder order, String occurrence) {
        Supplier supplier = suppliers.get(order.supplier());
        Person buyer = people.get(order.buyer());
        toPerson(
                order,
                order.buyer(),
                occurrence,
                new PurchaseMail.OrderUnconfirmed(
                        order.number(), dated(order), supplier.name(buyer.language()), supplier.email()));
    }

    /** @param letter made of the office's name and whom to speak to there, in the supplier's language */
    private void toSupplier(PurchaseOrder order, String occurrence, BiFunction<String, String, PurchaseMail> letter) {
        Supplier supplier = suppliers.get(order.supplier());
        Language language = supplier.reads();
        Person buyer = people.get(order.buyer());
        String contact = buyer.name(language) + ", " + buyer.email() + ", " + organisation.phone();
        put(
                order,
                supplier.name(language),
                supplier.email(),
                language,
                occurrence,
                letter.apply(organisation.name(language), contact));
    }

    private void toPerson(PurchaseOrder order, String personId, String occurrence, PurchaseMail mail) {
        Person person = people.get(personId);
        put(order, person.name(person.language()), person.email(), person.language(), occurrence, mail);
    }

    private void put(
            PurchaseOrder order, String name, String address, Language language, String occurrence, PurchaseMail mail) {
        Map<String, Object> model = mail.model();
        outbox.put(
                new OutgoingMail(occurrence, mail.kind(), order.caseId(), name, address, language, model, List.of()));
    }

    private LocalDate dated(PurchaseOrder order) {
        return order.issuedAt().atZoneSameInstant(zone).toLocalDate();
    }
}
