package bureau.people;

import java.util.List;

/** The roles of an office, which are the engine's groups. Their names stand in {@code languages/people.properties}. */
public final class Roles {

    public static final String EMPLOYEE = "employee";
    public static final String CEO = "ceo";
    public static final String CFO = "cfo";
    public static final String DEPARTMENT_HEAD = "dept_head";
    public static final String OFFICE_MANAGER = "office_manager";
    public static final String BUYER = "buyer";
    public static final String STOREKEEPER = "storekeeper";
    public static final String PROCESS_DESIGNER = "process_designer";
    public static final String OPERATOR = "operator";
    public static final String ADMINISTRATOR = "camunda-admin";

    /** All of them, also those that only models and tables name. */
    public static final List<String> ALL = List.of(
            EMPLOYEE,
            CEO,
            CFO,
            DEPARTMENT_HEAD,
            OFFICE_MANAGER,
            BUYER,
            STOREKEEPER,
            "secretary",
            "records_clerk",
            "archivist",
            "hr",
            "recruiter",
            "finance_controller",
            "accountant",
            "payables",
            "it_support",
            "facilities",
            "travel_coordinator",
            "lawyer",
            "security",
            PROCESS_DESIGNER,
            OPERATOR,
            ADMINISTRATOR);

    private Roles() {}
}
