package bureau.approval;

import bureau.people.Department;
import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.language.Messages;
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
    private final Messages messages;

    Approvers(People people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    /**
     * The requester never decides himself: his own signature goes one up. So does that of somebody away whose substitutes
     * are all away or are the requester. At the very top the finance director signs for the general manager. Where all of
     * them are away the first one's signature is asked for all the same, and whoever gets his tasks meanwhile gives it.
     *
     * @throws bureau.platform.language.NeedsOperator when the office has nobody for it, telling the operator what to do
     */
    String approver(String role, ApprovalSubject subject) {
        List<String> holders = holders(role, subject);
        if (holders.size() > 1) {
            return ApprovalStep.GROUP + role;
        }
        Optional<String> first = holders.stream()
                .findFirst()
                .or(() -> people.holders(Roles.CEO).stream().findFirst());
        return first.flatMap(person -> presentOtherThan(person, subject.requester()))
                .or(() -> Optional.of(Roles.CFO)
                        .flatMap(last -> people.holders(last).stream()
                                .filter(person -> !person.equals(subject.requester()))
                                .findFirst()))
                .or(() -> first.flatMap(person -> upFrom(person).stream()
                        .filter(each -> !each.equals(subject.requester()))
                        .findFirst()))
                .orElseThrow(() -> messages.needsOperator("approval.nobodySigns", role));
    }

    /** Starting at a person, the first who is present and not the requester, going one up at a time. */
    private Optional<String> presentOtherThan(String person, String requester) {
        return upFrom(person).stream()
                .filter(each -> !each.equals(requester))
                .filter(each -> people.presentFor(each)
                        .filter(present -> !present.equals(requester))
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
                all.stream().filter(each -> !each.equals(subject.requester())).toList();
        return others.isEmpty() ? all : others;
    }
}
