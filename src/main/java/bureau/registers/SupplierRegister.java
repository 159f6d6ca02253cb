package bureau.registers;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.suppliers.Requisites;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From whom the office buys. Accounts and blocks have a page of their own, with their own rules. */
@Component
@Order(7)
class SupplierRegister implements Register {

    private final Actor actor;
    private final Messages messages;
    private final Clock clock;

    SupplierRegister(Actor actor, Messages messages, Clock clock) {
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "suppliers";
    }

    @Override
    public String table() {
        return "supplier";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public List<String> keys() {
        return List.of("inn", "kpp");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("nameRu").must().inSearch().inList(),
                Field.text("nameEn").must().inSearch().inList(),
                Field.text("inn").key().inSearch().inList(),
                Field.text("kpp").onlyAtFirst().inList(),
                Field.choice("state", "NEW", "APPROVED", "BLOCKED").readOnly().inList(),
                Field.text("email").must().inSearch().inList(),
                Field.choice("language", "en", "ru").must().notFiltered(),
                Field.text("phone").inSearch(),
                Field.text("contact").inSearch(),
                Field.text("address").inSearch(),
                Field.of("deliveryDays", Kind.INTEGER).must(),
                Field.of("paymentDays", Kind.INTEGER).must(),
                Field.of("prepaymentPercent", Kind.INTEGER).must(),
                Field.text("contractNumber").inSearch(),
                Field.of("contractUntil", Kind.DATE).inList());
    }

    @Override
    public String order() {
        return "r.name_ru";
    }

    @Override
    public Set<String> keepers() {
        return Set.of(Roles.BUYER, Roles.OFFICE_MANAGER);
    }

    @Override
    public Set<String> readers() {
        return Set.of("payables");
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        if (!Requisites.isInn(after.text("inn"))) {
            problems.add("inn", messages.text("suppliers.innWrong", after.text("inn")));
            return;
        }
        boolean firm = Requisites.isFirm(after.text("inn"));
        if (firm && !Requisites.isKpp(after.text("kpp"))) {
            problems.add("kpp", messages.text("suppliers.kppWrong"));
        }
        if (!firm && after.get("kpp") != null) {
            problems.add("kpp", messages.text("suppliers.kppOfPerson"));
        }
        if (!Mails.isAddress(after.text("email"))) {
            problems.add("email", messages.text("registers.refused.email"));
        }
        if ((Integer) after.get("prepaymentPercent") > 100) {
            problems.add("prepaymentPercent", messages.text("registers.suppliers.refused.prepayment"));
        }
        for (String days : List.of("deliveryDays", "paymentDays")) {
            if ((Integer) after.get(days) > 365) {
                problems.add(days, messages.text("registers.suppliers.refused.days"));
            }
        }
        if ((after.get("contractNumber") == null) != (after.get("contractUntil") == null)) {
            problems.add("contractUntil", messages.text("registers.suppliers.refused.contract"));
        }
    }

    @Override
    public Map<String, Object> withNew(Row row) {
        return Map.of(
                "id",
                "s-" + UUID.randomUUID(),
                "state",
                "NEW",
                "entered_by",
                actor.required(),
                "entered_at",
                OffsetDateTime.now(clock));
    }

    @Override
    public Optional<String> more(String id) {
        return Optional.of("/suppliers/" + id);
    }
}
