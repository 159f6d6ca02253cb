package bureau.travel;

import bureau.people.Roles;
import java.util.Locale;
import java.util.Set;

/** What the policy of travel makes of a person's roles; decision tables use the words in lower case. */
enum Grade {
    EMPLOYEE,
    HEAD,
    DIRECTOR;

    static Grade of(Set<String> roles) {
        if (roles.contains(Roles.CEO) || roles.contains(Roles.CFO)) {
            return DIRECTOR;
        }
        return roles.contains(Roles.DEPARTMENT_HEAD) ? HEAD : EMPLOYEE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
