package bureau.purchasing;

import bureau.documents.Party;
import bureau.documents.Signatory;
import bureau.parameters.Parameters;
import bureau.people.Organisation;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Language;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every paper about an order repeats: who buys, who sells, who signs, what the goods are called. */
@Component
class OrderFacts {

    static final String CURRENCY = "RUB";

    private final Suppliers suppliers;
    private final People people;
    private final Organisation organisation;
    private final GoodsNames goods;
    private final Parameters parameters;
    private final ZoneId zone;

    OrderFacts(
            Suppliers suppliers,
            People people,
            Organisation organisation,
            GoodsNames goods,
            Parameters parameters,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.suppliers = suppliers;
        this.people = people;
        this.organisation = organisation;
        this.goods = goods;
        this.parameters = parameters;
        this.zone = zone;
    }

    Party buyer(Language language) {
        return new Party(
                organisation.name(language), organisation.inn(), organisation.kpp(), organisation.address(language));
    }

    Party supplier(PurchaseOrder order, Language language) {
        Supplier supplier = suppliers.get(order.supplier());
        return new Party(supplier.name(language), supplier.inn(), supplier.kpp(), supplier.address());
    }

    /** The language in which the supplier reads. */
    Language language(PurchaseOrder order) {
        return suppliers.get(order.supplier()).reads();
    }

    Signatory signatory(String personId, Language language) {
        Person person = people.get(personId);
        return new Signatory(person.position(language), person.name(language));
    }

    String contact(PurchaseOrder order, Language language) {
        Person buyer = people.get(order.buyer());
        return buyer.name(language) + ", " + buyer.email() + ", " + organisation.phone();
    }

    String name(OrderLine line, Language language) {
        return goods.name(line, language);
    }

    String unit(OrderLine line, Language language) {
        return goods.unit(line, language);
    }

    /** As it was when the order was placed: its prices contain that tax however often its papers are written. */
    int vatPercent(PurchaseOrder order) {
        return parameters.wholeOn(dated(order), PurchasingParameters.VAT_PERCENT);
    }

    /** The tax that a price with VAT contains, rounded half up to a kopeck. */
    long vatCents(PurchaseOrder order, long totalCents) {
        int vatPercent = vatPercent(order);
        return BigDecimal.valueOf(totalCents)
                .multiply(BigDecimal.valueOf(vatPercent))
                .divide(BigDecimal.valueOf(100L + vatPercent), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toLocalDate();
    }

    LocalDate dated(PurchaseOrder order) {
        return day(order.issuedAt());
    }
}
