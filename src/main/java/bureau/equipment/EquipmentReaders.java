package bureau.equipment;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may look through the office's equipment; whoever has a thing sees that one. */
@Component
public class EquipmentReaders {

    public static final Set<String> KEEPERS = Set.of(Roles.OFFICE_MANAGER, "it_support");
    public static final Set<String> READERS =
            Set.of(Roles.STOREKEEPER, "facilities", "accountant", "finance_controller");

    private final Actor actor;

    EquipmentReaders(Actor actor) {
        this.actor = actor;
    }

    boolean maySee(EquipmentCard card) {
        Set<String> all = new HashSet<>(KEEPERS);
        all.addAll(READERS);
        return actor.hasOneOf(all) || card.holder() != null && actor.is(card.holder());
    }
}
