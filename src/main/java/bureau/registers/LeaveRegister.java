package bureau.registers;

import bureau.people.Roles;
import bureau.platform.language.Messages;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many days of annual leave each person has in a year, and what is taken of them. */
@Component
@Order(9)
class LeaveRegister implements Register {

    private final Messages messages;

    LeaveRegister(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "leave";
    }

    @Override
    public String table() {
        return "leave_entitlement";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public List<String> keys() {
        return List.of("person", "year");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference("person", References.PEOPLE).key().inList().asFilter(),
                Field.of("year", Kind.INTEGER).key().inList(),
                Field.of("days", Kind.INTEGER).must().inList(),
                Field.computed("agreed", Kind.INTEGER, used("q.state <> 'ASKED'")),
                Field.computed("asked", Kind.INTEGER, used("q.state = 'ASKED'")),
                Field.computed("remaining", Kind.INTEGER, "(days - " + used("true") + ")"),
                Field.text("note").inSearch());
    }

    private static String used(String state) {
        return "(select coalesce(sum(u.days), 0)::int from leave_use u join absence_request q on q.case_id = u.case_id"
                + " where q.person = r.person and u.year = r.year and " + state + ")";
    }

    @Override
    public String order() {
        return "r.year desc, r.person";
    }

    @Override
    public Set<String> keepers() {
        return Set.of("hr");
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.ADMINISTRATOR, Roles.CEO, "accountant");
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        int year = (Integer) after.get("year");
        if (year < 2000 || year > 2100) {
            problems.add("year", messages.text("registers.leave.refused.year"));
        }
        int days = (Integer) after.get("days");
        if (days < 0 || days > 366) {
            problems.add("days", messages.text("registers.leave.refused.days"));
        }
    }
}
