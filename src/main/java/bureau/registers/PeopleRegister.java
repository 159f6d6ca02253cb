package bureau.registers;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in the office. Nobody is removed: who leaves cannot log in any more, and his work goes to others. */
@Component
@Order(1)
class PeopleRegister implements Register {

    private final PeopleAccounts accounts;
    private final JdbcClient database;
    private final Actor actor;
    private final Messages messages;

    PeopleRegister(PeopleAccounts accounts, JdbcClient database, Actor actor, Messages messages) {
        this.accounts = accounts;
        this.database = database;
        this.actor = actor;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String table() {
        return "person";
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
                Field.text("positionEn").must().inSearch(),
                Field.text("positionRu").must().inSearch().inList(),
                Field.reference("department", References.DEPARTMENTS)
                        .must()
                        .inList()
                        .asFilter(),
                Field.text("email").must().inSearch(),
                Field.choice("language", "en", "ru").must().notFiltered(),
                Field.reference("substitute", References.ACTIVE_PEOPLE).inList(),
                Field.of("active", Kind.YES_NO).inList().asFilter());
    }

    @Override
    public Map<String, String> blank() {
        return Map.of("active", "true", "language", messages.office().code());
    }

    @Override
    public String order() {
        return "r.name_en";
    }

    @Override
    public Set<String> keepers() {
        return Set.of("hr", Roles.ADMINISTRATOR);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CEO, "secretary");
    }

    @Override
    public void check(Row before, Row after, Problems problems) {
        String id = before == null ? after.text("id") : before.id();
        if (!Ids.isOne(id)) {
            problems.add("id", messages.text("registers.refused.id"));
        }
        if (!Mails.isAddress(after.text("email"))) {
            problems.add("email", messages.text("registers.refused.email"));
        }
        if (id.equals(after.get("substitute"))) {
            problems.add("substitute", messages.text("registers.people.refused.substitute"));
        }
        boolean active = (Boolean) after.get("active");
        if (before == null && !active) {
            problems.add("active", messages.text("registers.people.refused.newAndGone"));
        }
        if (before != null && (Boolean) before.get("active") && !active) {
            checkLeaving(id, problems);
        }
    }

    private void checkLeaving(String id, Problems problems) {
        List<String> led = database.sql("select code from department where head = ? order by code")
                .param(id)
                .query(String.class)
                .list();
        if (!led.isEmpty()) {
            problems.add("active", messages.text("registers.people.refused.head", String.join(", ", led)));
        }
        if (actor.is(id)) {
            problems.add("active", messages.text("registers.people.refused.own"));
        }
        if (accounts.isLastAdministrator(id)) {
            problems.add("active", messages.text("registers.people.refused.lastAdministrator"));
        }
    }

    @Override
    public void saved(Row before, Row after) {
        accounts.follow(this, before, after);
    }

    @Override
    public Optional<String> panel() {
        return Optional.of("people");
    }

    @Override
    public Map<String, Object> panelModel(Row row) {
        return Map.of(
                "roles",
                accounts.roles(row.id()),
                "mayGive",
                actor.hasOneOf(Set.of(Roles.ADMINISTRATOR)) && !actor.is(row.id()) && (Boolean) row.get("active"));
    }
}
