package bureau.registers;

import bureau.people.Roles;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the office keeps in its store; what lies there is the sum of its movements. */
@Component
@Order(5)
class StockRegister implements Register {

    private static final String ON_HAND =
            "(select coalesce(sum(quantity), 0) from stock_movement m where m.item = r.item)";
    private static final String RESERVED =
            "(select coalesce(sum(quantity), 0) from stock_reservation v where v.item = r.item)";

    private final Movements movements;
    private final Messages messages;

    StockRegister(Movements movements, Messages messages) {
        this.movements = movements;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public String table() {
        return "stock_item";
    }

    @Override
    public String idColumn() {
        return "item";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("item", References.CATALOGUE).key().inList(),
                Field.computed(
                                "nameOfItem",
                                Kind.TEXT,
                                "(select c.name_ru || ' / ' || c.name_en from catalogue_item c where c.id = r.item)")
                        .inSearch(),
                Field.computed("onHand", Kind.DECIMAL, ON_HAND),
                Field.computed("reserved", Kind.DECIMAL, RESERVED),
                Field.of("minQuantity", Kind.DECIMAL).must().inList(),
                Field.of("maxQuantity", Kind.DECIMAL).must().inList(),
                Field.computed(
                                "level",
                                Kind.CHOICE,
                                "(case when " + ON_HAND + " - " + RESERVED
                                        + " < min_quantity then 'below' else 'enough' end)")
                        .words("below", "enough")
                        .asFilter(),
                Field.of("leadDays", Kind.INTEGER).must(),
                Field.reference("supplier", References.SUPPLIERS).asFilter(),
                Field.text("location").must().inSearch().inList());
    }

    @Override
    public String order() {
        return "r.item";
    }

    @Override
    public Set<String> keepers() {
        return Set.of(Roles.STOREKEEPER, Roles.OFFICE_MANAGER);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.BUYER, "accountant", "finance_controller");
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        if (((BigDecimal) after.get("maxQuantity")).compareTo((BigDecimal) after.get("minQuantity")) <= 0) {
            problems.add("maxQuantity", messages.text("registers.stock.refused.max"));
        }
    }

    @Override
    public Optional<String> panel() {
        return Optional.of("stock");
    }

    @Override
    public Map<String, Object> panelModel(Row row) {
        return Map.of("movements", movements.ofStock(row.id()), "lying", row.get("onHand"));
    }
}
