package bureau.registers;

import bureau.people.Roles;
import bureau.platform.language.Messages;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the office buys again and again. */
@Component
@Order(4)
class CatalogueRegister implements Register {

    private final Messages messages;

    CatalogueRegister(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String table() {
        return "catalogue_item";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("id").key().inSearch().inList(),
                Field.text("nameEn").must().inSearch().inList(),
                Field.text("nameRu").must().inSearch().inList(),
                Field.choice("category", "stationery", "consumables", "IT", "furniture", "services", "other")
                        .must()
                        .inList(),
                Field.text("unitEn").must(),
                Field.text("unitRu").must().inList(),
                Field.of("priceCents", Kind.MONEY).must().inList());
    }

    @Override
    public String order() {
        return "r.id";
    }

    @Override
    public Set<String> keepers() {
        return Set.of(Roles.OFFICE_MANAGER, Roles.BUYER);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.STOREKEEPER, "accountant", "payables", "finance_controller");
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        if (!Ids.isOne(after.text("id"))) {
            problems.add("id", messages.text("registers.refused.id"));
        }
        if ((Long) after.get("priceCents") == 0) {
            problems.add("priceCents", messages.text("registers.refused.notZero"));
        }
    }
}
