package bureau.equipment;

import bureau.numbering.Journals;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the office's equipment. */
@Service
public class Equipment {

    /** Prefix of the inventory numbers. */
    public static final String JOURNAL = "ИНВ";

    private final JdbcClient database;
    private final Journals journals;
    private final Clock clock;

    Equipment(JdbcClient database, Journals journals, Clock clock) {
        this.database = database;
        this.journals = journals;
        this.clock = clock;
    }

    public List<EquipmentCard> all() {
        return database.sql("select * from equipment order by number")
                .query(EquipmentCard.class)
                .list();
    }

    public Optional<EquipmentCard> find(String number) {
        return database.sql("select * from equipment where number = ?")
                .param(number)
                .query(EquipmentCard.class)
                .optional();
    }

    public List<EquipmentCard> ofCase(String caseId) {
        return database.sql("select * from equipment where case_id = ? order by number")
                .param(caseId)
                .query(EquipmentCard.class)
                .list();
    }

    /** Those that came with one receipt. */
    public List<EquipmentCard> ofReceipt(String caseId, String receipt) {
        return database.sql("select * from equipment where case_id = ? and receipt = ? order by number")
                .params(caseId, receipt)
                .query(EquipmentCard.class)
                .list();
    }

    /** Makes a card for each unit that has come; a repetition finds those that are there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EquipmentCard> register(String caseId, ReceivedEquipment received) {
        List<EquipmentCard> cards = new ArrayList<>();
        for (int unit = 1; unit <= received.units(); unit++) {
            // The journal gives one key one number, however often it is asked, so a repetition leaves no gap.
            String key = String.join("/", caseId, received.receipt(), "" + received.line(), "" + unit);
            String number = journals.number(JOURNAL, key);
            add(number, caseId, received, unit);
            cards.add(find(number).orElseThrow());
        }
        return cards;
    }

    @Transactional
    public void setState(String number, EquipmentState state) {
        database.sql("update equipment set state = ? where number = ?")
                .params(state.name(), number)
                .update();
    }

    /** @param holder null when it is in nobody's hands */
    @Transactional
    public void move(String number, String place, String holder) {
        database.sql("update equipment set place = ?, holder = ? where number = ?")
                .params(place, holder, number)
                .update();
    }

    private void add(String number, String caseId, ReceivedEquipment received, int unit) {
        database.sql("""
                        insert into equipment (number, name, category, serial_number, place, holder, cost_cents, bought_on,
                          warranty_until, supplier, state, case_id, receipt, line, unit, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
                        """)
                .params(
                        number,
                        received.name(),
                        received.category(),
                        received.serialNumber(unit),
                        received.place(),
                        received.holder(),
                        received.costCents(),
                        received.boughtOn(),
                        received.warrantyUntil(),
                        received.supplier(),
                        (received.holder() == null ? EquipmentState.IN_STORE : EquipmentState.IN_USE).name(),
                        caseId,
                        received.receipt(),
                        received.line(),
                        unit,
                        OffsetDateTime.now(clock))
                .update();
    }
}
