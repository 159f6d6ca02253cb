package bureau.demo;

import bureau.equipment.Equipment;
import bureau.equipment.EquipmentCard;
import bureau.equipment.EquipmentState;
import bureau.equipment.ReceivedEquipment;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store room and the equipment of the demo office. */
@Component
@ConditionalOnProperty(name = "bureau.demo", havingValue = "true")
class DemoStore {

    /** In place of a case, for what was there before the demo began. */
    private static final String CASE = "demo";

    private static final String STOREKEEPER = "om.lis";
    private static final int ISSUES = 6;
    private static final int DAYS_BETWEEN_ISSUES = 14;

    private final JdbcClient database;
    private final Equipment equipment;
    private final Messages messages;
    private final Clock clock;

    DemoStore(JdbcClient database, Equipment equipment, Messages messages, Clock clock) {
        this.database = database;
        this.equipment = equipment;
        this.messages = messages;
        this.clock = clock;
    }

    /** An item with its past: what lay there a hundred days ago, and what went out since. */
    void keep(Map<String, Object> row) {
        String item = (String) row.get("item");
        database.sql("""
                        insert into stock_item (item, min_quantity, max_quantity, lead_days, supplier, location)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(item, row.get("min"), row.get("max"), row.get("days"), row.get("supplier"), text(row, "place"))
                .update();
        int used = (Integer) row.get("used");
        move(item, (Integer) row.get("onHand") + used, "OPENING", 100);
        for (int i = 0; i < ISSUES; i++) {
            int quantity = used * (i + 1) / ISSUES - used * i / ISSUES;
            if (quantity > 0) {
                move(item, -quantity, "ISSUE", 85 - i * DAYS_BETWEEN_ISSUES);
            }
        }
    }

    private void move(String item, int quantity, String reason, int daysAgo) {
        database.sql("""
                        insert into stock_movement (item, quantity, reason, case_id, line, occurrence, person, at)
                        values (?, ?, ?::stock_reason, ?, 0, ?, ?, ?)
                        """)
                .params(
                        item,
                        quantity,
                        reason,
                        CASE,
                        item + "/" + daysAgo,
                        STOREKEEPER,
                        OffsetDateTime.now(clock).minusDays(daysAgo))
                .update();
    }

    /** One thing, or several of one kind, bought one after the other. */
    void equip(Map<String, Object> row) {
        int units = (Integer) row.getOrDefault("units", 1);
        LocalDate first = day(row.get("bought"));
        long later = ((Integer) row.getOrDefault("laterMonths", 0)).longValue();
        for (int unit = 1; unit <= units; unit++) {
            LocalDate bought = first.plusMonths(units == 1 ? 0 : later * (unit - 1) / (units - 1));
            String label = units == 1 ? (String) row.get("label") : label(row, unit);
            EquipmentCard card =
                    equipment.register(CASE, received(row, label, bought)).get(0);
            database.sql("update equipment set label = ?, importance = ? where number = ?")
                    .params(label, row.getOrDefault("importance", "ORDINARY"), card.number())
                    .update();
            boolean forLoan = Integer.valueOf(unit).equals(row.get("forLoan"));
            equipment.setState(card.number(), forLoan ? EquipmentState.FOR_LOAN : EquipmentState.IN_USE);
        }
    }

    private ReceivedEquipment received(Map<String, Object> row, String label, LocalDate bought) {
        return new ReceivedEquipment(
                label,
                1,
                1,
                (String) row.get(messages.office().code()),
                (String) row.get("category"),
                List.of("SN-" + Math.abs(label.hashCode() % 1_000_000)),
                text(row, "place"),
                null,
                DemoOffice.cents(BigDecimal.valueOf((Integer) row.get("price"))),
                bought,
                bought.plusMonths((Integer) row.get("warrantyMonths")),
                (String) row.get("supplier"));
    }

    private static String label(Map<String, Object> row, int unit) {
        return row.get("label") + String.format("%0" + row.getOrDefault("digits", 3) + "d", unit);
    }

    /** YAML reads a day as midnight in Greenwich. */
    private static LocalDate day(Object date) {
        return ((Date) date).toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private String text(Map<String, Object> row, String name) {
        return (String) row.get(name + (messages.office() == Language.RU ? "Ru" : "En"));
    }
}
