package bureau.registers;

import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.access.Actor;
import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the engine's accounts and groups in step with the register of people, in its transaction. */
@Service
class PeopleAccounts {

    record Role(String id, String name, boolean held, boolean fixed) {}

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 14;
    private static final long LOCK = 7801;

    private final IdentityService identities;
    private final People people;
    private final RegisterRows rows;
    private final RegisterHistory history;
    private final JdbcClient database;
    private final Office office;
    private final Actor actor;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();

    PeopleAccounts(
            IdentityService identities,
            People people,
            RegisterRows rows,
            RegisterHistory history,
            JdbcClient database,
            Office office,
            Actor actor,
            Messages messages) {
        this.identities = identities;
        this.people = people;
        this.rows = rows;
        this.history = history;
        this.database = database;
        this.office = office;
        this.actor = actor;
        this.messages = messages;
    }

    List<Role> roles(String person) {
        Set<String> held = held(person);
        return Roles.ALL.stream()
                .map(each -> new Role(
                        each,
                        messages.text("people.role." + each),
                        held.contains(each),
                        Set.of(Roles.EMPLOYEE, Roles.DEPARTMENT_HEAD).contains(each)))
                .toList();
    }

    /** Whoever else takes the role from somebody waits, so that two do not take it from each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isLastAdministrator(String person) {
        database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
        return people.holders(Roles.ADMINISTRATOR).equals(List.of(person));
    }

    /** A new person gets an account, one who leaves loses all roles, one who comes back is an employee again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Register register, Row before, Row after) {
        boolean active = (Boolean) after.get("active");
        office.acts(() -> account(after));
        if (!active) {
            bring(register, after, Set.of());
        } else if (before == null || !(Boolean) before.get("active")) {
            Set<String> roles = held(after.id());
            roles.add(Roles.EMPLOYEE);
            bring(register, after, roles);
        }
    }

    /**
     * @param seen the roles that whoever gives them saw
     * @throws bureau.platform.language.Refused for oneself, for somebody who has left, when somebody was quicker, or when nobody
     *     would be left to administer
     */
    @Transactional
    public void give(Register register, String person, Set<String> wanted, Set<String> seen) {
        Set<String> held = lockedRoles(register, person);
        if (!held.equals(seen)) {
            throw messages.refused("registers.people.refused.rolesChanged");
        }
        Set<String> roles = new TreeSet<>(wanted);
        roles.retainAll(Roles.ALL);
        // Whoever leads a department is named there, and every person is an employee.
        roles.remove(Roles.DEPARTMENT_HEAD);
        roles.add(Roles.EMPLOYEE);
        if (held.contains(Roles.DEPARTMENT_HEAD)) {
            roles.add(Roles.DEPARTMENT_HEAD);
        }
        if (!roles.contains(Roles.ADMINISTRATOR) && isLastAdministrator(person)) {
            throw messages.refused("registers.people.refused.lastAdministrator");
        }
        bring(register, rows.find(register, person).orElseThrow(), roles);
    }

    /** @return the new password, which nobody can read again */
    @Transactional
    public String newPassword(Register register, String person) {
        lockedRoles(register, person);
        String password = password();
        office.acts(() -> {
            User user = identities.createUserQuery().userId(person).singleResult();
            user.setPassword(password);
            identities.saveUser(user);
            identities.unlockUser(person);
        });
        Row row = rows.find(register, person).orElseThrow();
        history.add(register, row, "password", null, null, actor.required());
        return password;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void bring(Register register, Row person, Set<String> wanted) {
        Set<String> held = held(person.id());
        if (held.equals(wanted)) {
            return;
        }
        office.acts(() -> {
            held.stream()
                    .filter(each -> !wanted.contains(each))
                    .forEach(each -> identities.deleteMembership(person.id(), each));
            wanted.stream()
                    .filter(each -> !held.contains(each))
                    .forEach(each -> identities.createMembership(person.id(), each));
        });
        history.add(register, person, "roles", String.join(", ", held), String.join(", ", wanted), actor.required());
    }

    Set<String> held(String person) {
        return office.asks(() -> {
            Set<String> roles = new TreeSet<>();
            identities.createGroupQuery().groupMember(person).list().forEach(each -> roles.add(each.getId()));
            return roles;
        });
    }

    private Set<String> lockedRoles(Register register, String person) {
        rows.lock(register, person);
        Row row = rows.find(register, person).orElseThrow();
        if (actor.is(person)) {
            throw messages.refused("registers.people.refused.ownRoles");
        }
        if (!(Boolean) row.get("active")) {
            throw messages.refused("registers.people.refused.gone");
        }
        return held(person);
    }

    private void account(Row person) {
        User user = identities.createUserQuery().userId(person.id()).singleResult();
        if (user == null) {
            user = identities.newUser(person.id());
            user.setPassword(password());
        }
        String name = person.text("name" + (messages.office().code().equals("ru") ? "Ru" : "En"));
        int space = name.indexOf(' ');
        user.setFirstName(space < 0 ? name : name.substring(0, space));
        user.setLastName(space < 0 ? "" : name.substring(space + 1));
        user.setEmail(person.text("email"));
        identities.saveUser(user);
    }

    /** Fits the engine's policy whatever the dice say. */
    private String password() {
        StringBuilder password = new StringBuilder("Z7-z");
        while (password.length() < LENGTH) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
