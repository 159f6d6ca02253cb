package bureau.purchasing;

import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.Organisation;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Language;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What is written to the supplier, the buyer and the requester while an order is open. */
@Component
class OrderLetters {

    private final PurchaseRequests requests;
    private final Suppliers suppliers;
    private final People people;
    private final Organisation organisation;
    private final OrderFacts facts;
    private final Outbox outbox;
    private final Clock clock;

    OrderLetters(
            PurchaseRequests requests,
            Suppliers suppliers,
            People people,
            Organisation organisation,
            OrderFacts facts,
            Outbox outbox,
            Clock clock) {
        this.requests = requests;
        this.suppliers = suppliers;
        this.people = people;
        this.organisation = organisation;
        this.facts = facts;
        this.outbox = outbox;
        this.clock = clock;
    }

    void chaseConfirmation(PurchaseOrder order, String occurrence) {
        toSupplier(
                order,
                occurrence,
                List.of(),
                (office, contact) -> new PurchaseMail.ConfirmationChase(
                        order.number(), dated(order), order.deliveryDate(), office, contact));
    }

    void chaseDelivery(PurchaseOrder order, String occurrence) {
        toSupplier(
                order,
                occurrence,
                List.of(),
                (office, contact) -> new PurchaseMail.DeliveryChase(
                        order.number(), dated(order), order.awaitedOn(), office, contact));
    }

    /** Other goods are asked for first; what the supplier agrees to instead is settled with him. */
    void claim(PurchaseOrder order, Claim claim, String act, List<UUID> papers, String occurrence) {
        toSupplier(
                order,
                occurrence,
                papers,
                (office, contact) -> new PurchaseMail.Claim(
                        claim.number(),
                        LocalDate.now(clock),
                        order.number(),
                        act,
                        ClaimDocument.Demand.REPLACE,
                        0,
                        OrderFacts.CURRENCY,
                        claim.answerBy(),
                        office,
                        contact));
    }

    /** The supplier reads what is different now, and so does the requester. */
    void changed(PurchaseOrder order, OrderProposal change, ChangePapers.Issued paper, String occurrence) {
        toSupplier(
                order,
                occurrence,
                paper.documents(),
                (office, contact) -> new PurchaseMail.OrderChange(
                        order.number(),
                        dated(order),
                        paper.number(),
                        change.totalCents(),
                        OrderFacts.CURRENCY,
                        change.date(),
                        change.reason(),
                        office,
                        contact));
        changedToRequester(order, change.reason(), occurrence);
    }

    /** @param why in the reader's language */
    void changeDropped(PurchaseOrder order, String personId, Function<Language, String> why, String occurrence) {
        toPerson(
                order,
                personId,
                occurrence,
                new PurchaseMail.OrderChangeDropped(
                        order.number(),
                        dated(order),
                        why.apply(people.get(personId).language())));
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

    void cancelled(PurchaseOrder order, String reason, List<UUID> papers, String occurrence) {
        toSupplier(
                order,
                occurrence,
                papers,
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
    private void toSupplier(
            PurchaseOrder order,
            String occurrence,
            List<UUID> papers,
            BiFunction<String, String, PurchaseMail> letter) {
        Supplier supplier = suppliers.get(order.supplier());
        Language language = supplier.reads();
        PurchaseMail mail = letter.apply(organisation.name(language), facts.contact(order, language));
        outbox.put(new OutgoingMail(
                occurrence,
                mail.kind(),
                order.caseId(),
                supplier.name(language),
                supplier.email(),
                language,
                mail.model(),
                papers));
    }

    private void toPerson(PurchaseOrder order, String personId, String occurrence, PurchaseMail mail) {
        Person person = people.get(personId);
        outbox.put(new OutgoingMail(
                occurrence,
                mail.kind(),
                order.caseId(),
                person.name(person.language()),
                person.email(),
                person.language(),
                mail.model(),
                List.of()));
    }

    private LocalDate dated(PurchaseOrder order) {
        return facts.dated(order);
    }
}
