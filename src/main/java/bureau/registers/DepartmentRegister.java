package bureau.registers;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments, which are the cost centres too, and who leads them. */
@Component
@Order(2)
class DepartmentRegister implements Register {

    private final PeopleAccounts accounts;
    private final ObjectProvider<PeopleRegister> people;
    private final RegisterRows rows;
    private final JdbcClient database;
    private final Actor actor;
    private final Messages messages;

    DepartmentRegister(
            PeopleAccounts accounts,
            ObjectProvider<PeopleRegister> people,
            RegisterRows rows,
            JdbcClient database,
            Actor actor,
            Messages messages) {
        this.accounts = accounts;
        this.people = people;
        this.rows = rows;
        this.database = database;
        this.actor = actor;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "departments";
    }

    @Override
    public String table() {
        return "department";
    }

    @Override
    public String idColumn() {
        return "code";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("code").key().inSearch().inList(),
                Field.text("nameEn").must().inSearch().inList(),
                Field.text("nameRu").must().inSearch().inList(),
                Field.reference("head", References.ACTIVE_PEOPLE).inList());
    }

    @Override
    public String order() {
        return "r.code";
    }

    @Override
    public Set<String> keepers() {
        return Set.of("hr", Roles.ADMINISTRATOR);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CEO, Roles.CFO, "finance_controller", "secretary");
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        if (!Ids.isOne(after.text("code"))) {
            problems.add("code", messages.text("registers.refused.id"));
        }
        String head = after.text("head");
        boolean changed = before == null ? head != null : !Objects.equals(before.get("head"), head);
        if (changed && head != null && actor.is(head)) {
            problems.add("head", messages.text("registers.departments.refused.own"));
        }
    }

    /** Whoever leads a department has the role of those who do. */
    @Override
    public void saved(Row before, Row after) {
        String earlier = before == null ? null : before.text("head");
        String now = after.text("head");
        if (!Objects.equals(earlier, now)) {
            follow(earlier);
            follow(now);
        }
    }

    private void follow(String person) {
        if (person == null) {
            return;
        }
        boolean leads = database.sql("select exists (select 1 from department where head = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
        Set<String> roles = accounts.held(person);
        if (leads ? roles.add(Roles.DEPARTMENT_HEAD) : roles.remove(Roles.DEPARTMENT_HEAD)) {
            Register register = people.getObject();
            accounts.bring(register, rows.find(register, person).orElseThrow(), roles);
        }
    }
}
