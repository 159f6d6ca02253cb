package bureau.approval;

import bureau.people.Department;
import bureau.people.People;
import bureau.people.Roles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the person behind a role of the decision table, for one request. */
@Component
class Approvers {

    private static final String HEAD = "_head";

    private final People people;

    Approvers(People people) {
        this.people = people;
    }

    /**
     * The requester never decides himself: his own signature goes one up. So does that of somebody away whose substitutes
     * are all away or are the requester. At the very top the finance director signs for the general manager. Where all of
     * them are away the first one's signature is asked for all the same, and whoever gets his tasks meanwhile gives it.
     *
     * @return empty when the office has nobody for it
     */
    Optional<String> approver(String role, ApprovalSubject subject) {
        List<String> holders = holders(role, subject);
        if (holders.size() > 1) {
            return Optional.of(ApprovalStep.GROUP + role);
        }
        Optional<String> first = holders.stream()
                .findFirst()
                .or(() -> people.holders(Roles.CEO).stream().findFirst());
        return first.flatMap(person -> presentOtherThan(person, subject))
                .or(() -> people.holders(Roles.CFO).stream()
                        .filter(person -> !subject.isAskedBy(person))
                        .findFirst())
                .or(() -> first.flatMap(person -> upFrom(person).stream()
                        .filter(each -> !subject.isAskedBy(each))
                        .findFirst()));
    }

    /** Each who holds the role and does not ask himself; where none is left, the one who signs for them. */
    List<String> everybody(String role, ApprovalSubject subject) {
        List<String> others = holders(role, subject).stream()
                .filter(person -> !subject.isAskedBy(person))
                .toList();
        return others.isEmpty() ? approver(role, subject).stream().toList() : others;
    }

    /** Starting at a person, the first who is present and not a requester, going one up at a time. */
    private Optional<String> presentOtherThan(String person, ApprovalSubject subject) {
        return upFrom(person).stream()
                .filter(each -> !subject.isAskedBy(each))
                .filter(each -> people.presentFor(each)
                        .filter(present -> !subject.isAskedBy(present))
                        .isPresent())
                .findFirst();
    }

    /** The person, who leads him, who leads that one. */
    private List<String> upFrom(String person) {
        Set<String> line = new LinkedHashSet<>();
        String each = person;
        while (each != null && line.add(each)) {
            each = people.managerOf(each).orElse(null);
        }
        return List.copyOf(line);
    }

    private List<String> holders(String role, ApprovalSubject subject) {
        if (role.equals(Roles.DEPARTMENT_HEAD)) {
            return people.department(subject.department()).map(Department::head).stream()
                    .toList();
        }
        if (role.endsWith(HEAD)) {
            String group = role.substring(0, role.length() - HEAD.length());
            return people.holders(group).stream()
                    .filter(person -> people.departments().stream().anyMatch(each -> person.equals(each.head())))
                    .toList();
        }
        List<String> all = people.holders(role);
        List<String> others =
                all.stream().filter(each -> !subject.isAskedBy(each)).toList();
        return others.isEmpty() ? all : others;
    }
}
