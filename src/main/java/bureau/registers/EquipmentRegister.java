package bureau.registers;

import bureau.equipment.Equipment;
import bureau.equipment.EquipmentReaders;
import bureau.numbering.Journals;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cards of the office's equipment; what is bought gets its card by its receipt. */
@Component
@Order(6)
class EquipmentRegister implements Register {

    /** Its receipt was a mistake; only that can say so. */
    private static final String TAKEN_BACK = "TAKEN_BACK";

    private final Journals journals;
    private final Messages messages;
    private final Clock clock;

    EquipmentRegister(Journals journals, Messages messages, Clock clock) {
        this.journals = journals;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "equipment";
    }

    @Override
    public String table() {
        return "equipment";
    }

    @Override
    public String idColumn() {
        return "number";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("number").readOnly().inSearch().inList(),
                Field.text("label").inSearch().inList(),
                Field.text("name").must().inSearch().inList(),
                Field.text("category").must().inSearch(),
                Field.text("serialNumber").inSearch(),
                Field.text("place").must().inSearch().inList(),
                Field.reference("holder", References.PEOPLE).inList().asFilter(),
                Field.choice("state", "IN_STORE", "IN_USE", "FOR_LOAN", "IN_REPAIR", "WRITTEN_OFF", TAKEN_BACK)
                        .must()
                        .inList(),
                Field.choice("importance", "ORDINARY", "CRITICAL", "SAFETY").must(),
                Field.of("costCents", Kind.MONEY).must(),
                Field.of("boughtOn", Kind.DATE).must(),
                Field.of("warrantyUntil", Kind.DATE).inList(),
                Field.reference("supplier", References.SUPPLIERS));
    }

    @Override
    public String order() {
        return "r.number";
    }

    @Override
    public Set<String> keepers() {
        return EquipmentReaders.KEEPERS;
    }

    @Override
    public Set<String> readers() {
        return EquipmentReaders.READERS;
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        LocalDate bought = (LocalDate) after.get("boughtOn");
        LocalDate warranty = (LocalDate) after.get("warrantyUntil");
        if (bought.isAfter(LocalDate.now(clock))) {
            problems.add("boughtOn", messages.text("registers.equipment.refused.bought"));
        }
        if (warranty != null && warranty.isBefore(bought)) {
            problems.add("warrantyUntil", messages.text("registers.equipment.refused.warranty"));
        }
        String earlier = before == null ? "" : before.text("state");
        boolean taken = TAKEN_BACK.equals(after.text("state"));
        if (taken != TAKEN_BACK.equals(earlier)) {
            problems.add("state", messages.text("registers.equipment.refused.takenBack"));
        }
        boolean away = Set.of("IN_STORE", "WRITTEN_OFF").contains(after.text("state"));
        if (away && after.get("holder") != null) {
            problems.add("holder", messages.text("registers.equipment.refused.holder"));
        }
    }

    @Override
    public Map<String, Object> withNew(Row row) {
        String key = "register/" + UUID.randomUUID();
        return Map.of(
                "number",
                journals.number(Equipment.JOURNAL, key),
                "case_id",
                key,
                "receipt",
                "-",
                "line",
                1,
                "unit",
                1,
                "at",
                OffsetDateTime.now(clock));
    }

    @Override
    public Optional<String> panel() {
        return Optional.of("equipment");
    }
}
