package bureau.suppliers;

import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From whom the office buys, or could. */
@Service
public class Suppliers {

    /** Registers, courts and owners are looked at anew once a year. */
    private static final Period EXAMINATION_HOLDS = Period.ofYears(1);

    private final JdbcClient database;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suppliers(JdbcClient database, Messages messages, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Supplier> find(String id) {
        return database.sql("select * from supplier where id = ?")
                .param(id)
                .query(Supplier.class)
                .optional();
    }

    /** @throws IllegalStateException when there is none of that id */
    public Supplier get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no supplier " + id));
    }

    List<Supplier> all() {
        return database.sql("select * from supplier order by id")
                .query(Supplier.class)
                .list();
    }

    /** Those that are not blocked; a new one has to be examined before an order goes to him. */
    public List<Supplier> usable() {
        return database.sql("select * from supplier where state <> 'BLOCKED' order by id")
                .query(Supplier.class)
                .list();
    }

    /** Those who were examined, so that an order may go to them. */
    public List<Supplier> approved() {
        return usable().stream().filter(Supplier::approved).toList();
    }

    List<Supplier> sharingInn(Supplier supplier) {
        return database.sql("select * from supplier where inn = ? and id <> ? order by id")
                .params(supplier.inn(), supplier.id())
                .query(Supplier.class)
                .list();
    }

    /**
     * Keeps a new one, who is to be examined.
     *
     * @return his id
     * @throws bureau.platform.language.Refused when a number is wrong, or the office knows him already
     */
    @Transactional
    public String enter(NewSupplier supplier, String person) {
        checkNumbers(supplier);
        String id = "s-" + UUID.randomUUID();
        // A failed insert would end the transaction in which the refusal is still to be told.
        int entered = database.sql("""
                            insert into supplier (id, name_en, name_ru, inn, kpp, email, language, delivery_days, address,
                              phone, contact, state, payment_days, prepayment_percent, entered_by, entered_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?)
                            on conflict (inn, kpp) do nothing
                            """)
                .params(
                        id,
                        supplier.nameEn().strip(),
                        supplier.nameRu().strip(),
                        supplier.inn(),
                        supplier.kpp(),
                        supplier.email().strip(),
                        supplier.language().code(),
                        supplier.deliveryDays(),
                        supplier.address(),
                        supplier.phone(),
                        supplier.contact(),
                        supplier.paymentDays(),
                        supplier.prepaymentPercent(),
                        person,
                        OffsetDateTime.now(clock))
                .update();
        if (entered == 0) {
            throw messages.refused("suppliers.known", supplier.inn());
        }
        return id;
    }

    @Transactional
    public void block(String id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw messages.refused("suppliers.reasonNeeded");
        }
        setState(id, SupplierState.BLOCKED, reason.strip());
        events.publishEvent(new BlockChanged(id));
    }

    /**
     * A quarrel that is over changes nothing about what his examination found, so he is what he was, as long as that
     * examination holds. Otherwise he is new, and a second person examines him before the next order. What the office owes
     * him for earlier ones is paid in both cases: it was ordered when he was approved, and his account is confirmed.
     */
    @Transactional
    public void unblock(String id) {
        if (get(id).blocked()) {
            setState(id, holdsExamination(id) ? SupplierState.APPROVED : SupplierState.NEW, null);
            events.publishEvent(new BlockChanged(id));
        }
    }

    private boolean holdsExamination(String id) {
        return database.sql("""
                        select approved and decided_at > ? from supplier_check
                         where supplier = ? and decided_at is not null order by decided_at desc limit 1
                        """)
                .params(OffsetDateTime.now(clock).minus(EXAMINATION_HOLDS), id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void approve(String id) {
        setState(id, SupplierState.APPROVED, null);
    }

    /**
     * One person's opinion of one order; a second one replaces the first.
     *
     * @param quality from 1 to 5
     * @param punctuality from 1 to 5
     * @param remark may be null
     */
    @Transactional
    public void rate(String id, String orderNumber, String person, int quality, int punctuality, String remark) {
        if (quality < 1 || quality > 5 || punctuality < 1 || punctuality > 5) {
            throw messages.refused("suppliers.rateFromOneToFive");
        }
        database.sql("""
                        insert into supplier_rating (supplier, order_number, rated_by, quality, punctuality, remark, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (supplier, order_number, rated_by) do update set quality = excluded.quality,
                          punctuality = excluded.punctuality, remark = excluded.remark, at = excluded.at
                        """)
                .params(id, orderNumber, person, quality, punctuality, remark, OffsetDateTime.now(clock))
                .update();
    }

    /** Empty until an order was rated. */
    public Optional<Rating> rating(String id) {
        return database.sql("""
                        select round(avg(quality), 1) as quality, round(avg(punctuality), 1) as punctuality,
                               round(avg(quality + punctuality) / 2, 1) as overall,
                               count(distinct order_number) as orders
                          from supplier_rating where supplier = ? having count(*) > 0
                        """).param(id).query(Rating.class).optional();
    }

    private void checkNumbers(NewSupplier supplier) {
        if (!Requisites.isInn(supplier.inn())) {
            throw messages.refused("suppliers.innWrong", supplier.inn());
        }
        boolean firm = Requisites.isFirm(supplier.inn());
        if (firm && !Requisites.isKpp(supplier.kpp())) {
            throw messages.refused("suppliers.kppWrong");
        }
        if (!firm && supplier.kpp() != null) {
            throw messages.refused("suppliers.kppOfPerson");
        }
    }

    private void setState(String id, SupplierState state, String reason) {
        database.sql("update supplier set state = ?, state_reason = ? where id = ?")
                .params(state.name(), reason, id)
                .update();
    }
}
