package bureau.suppliers;

import bureau.people.People;
import bureau.platform.access.Actor;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of suppliers show to the person who looks. */
@Component
class SupplierPage {

    record Card(
            Supplier supplier,
            String name,
            String state,
            String contract,
            String terms,
            String rating,
            List<Account> accounts,
            List<Mark> marks,
            List<Step> steps) {}

    /** @param number as the reader may see it; @param mine whether it was the reader who entered it */
    record Account(
            long id,
            String bank,
            String bic,
            String number,
            String correspondent,
            String entered,
            String confirmed,
            boolean mine) {}

    record Mark(String order, int quality, int punctuality, String remark, String who) {}

    record Step(String what, String reason, String who) {}

    private record Rated(String orderNumber, int quality, int punctuality, String remark, String ratedBy) {}

    private final Suppliers suppliers;
    private final BankAccounts accounts;
    private final SupplierBlocks blocks;
    private final SupplierReaders readers;
    private final People people;
    private final Actor actor;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    SupplierPage(
            Suppliers suppliers,
            BankAccounts accounts,
            SupplierBlocks blocks,
            SupplierReaders readers,
            People people,
            Actor actor,
            JdbcClient database,
            Messages messages,
            Clock clock) {
        this.suppliers = suppliers;
        this.accounts = accounts;
        this.blocks = blocks;
        this.readers = readers;
        this.people = people;
        this.actor = actor;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    Card card(Supplier supplier) {
        return new Card(
                supplier,
                supplier.name(language()),
                state(supplier),
                contract(supplier),
                messages.text(
                        "suppliers.page.termsAre",
                        supplier.deliveryDays(),
                        supplier.paymentDays(),
                        supplier.prepaymentPercent()),
                rating(supplier),
                accounts.of(supplier.id()).stream().map(this::account).toList(),
                marks(supplier),
                blocks.of(supplier.id()).stream()
                        .map(each -> new Step(
                                messages.text(
                                        each.blocked() ? "suppliers.page.wasBlocked" : "suppliers.page.wasUnblocked"),
                                each.reason(),
                                messages.text("suppliers.page.by", name(each.person()), plain().moment(each.at()))))
                        .toList());
    }

    private Account account(BankAccount account) {
        return new Account(
                account.id(),
                account.bankName(),
                account.bic(),
                shown(account.account()),
                shown(account.correspondentAccount()),
                messages.text("suppliers.page.by", name(account.enteredBy()), plain().moment(account.enteredAt())),
                account.confirmed()
                        ? messages.text(
                                "suppliers.page.by", name(account.confirmedBy()), plain().moment(account.confirmedAt()))
                        : null,
                actor.is(account.enteredBy()));
    }

    /** Only who pays needs all of it. */
    private String shown(String number) {
        return readers.includeCurrentUserAsPayer() ? number : "•••• " + number.substring(number.length() - 4);
    }

    private List<Mark> marks(Supplier supplier) {
        return database.sql("""
                        select order_number, quality, punctuality, remark, rated_by from supplier_rating
                         where supplier = ? order by at desc limit 20
                        """).param(supplier.id()).query(Rated.class).list().stream()
                .map(each -> new Mark(
                        each.orderNumber(), each.quality(), each.punctuality(), each.remark(), name(each.ratedBy())))
                .toList();
    }

    private String state(Supplier supplier) {
        return messages.text("suppliers.state." + supplier.state());
    }

    private String contract(Supplier supplier) {
        return supplier.contractNumber() == null
                ? "–"
                : messages.text(
                        "suppliers.page.contractIs", supplier.contractNumber(), plain().date(supplier.contractUntil()));
    }

    private String rating(Supplier supplier) {
        return suppliers
                .rating(supplier.id())
                .map(each -> messages.text("suppliers.page.ratingIs", plain().number(each.overall()), each.orders()))
                .orElse("–");
    }

    private String name(String person) {
        return people.name(person, language());
    }

    private Plain plain() {
        return new Plain(language(), clock.getZone());
    }

    private Language language() {
        return messages.reader();
    }
}
