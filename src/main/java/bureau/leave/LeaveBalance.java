package bureau.leave;

import bureau.parameters.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many days of annual leave a person has in a year, and how many of them are taken or asked for. */
@Component
class LeaveBalance {

    private final JdbcClient database;
    private final Parameters parameters;

    LeaveBalance(JdbcClient database, Parameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    /** @param butFor a case that does not count, since it is being asked for */
    int left(String person, int year, String butFor) {
        int used = database.sql("""
                        select coalesce(sum(u.days), 0) from leave_use u join absence_request r on r.case_id = u.case_id
                         where r.person = ? and u.year = ? and u.case_id <> ?
                        """)
                .params(person, year, butFor)
                .query(Integer.class)
                .single();
        return entitled(person, year) - used;
    }

    private int entitled(String person, int year) {
        return database.sql("select days from leave_entitlement where person = ? and year = ?")
                .params(person, year)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> parameters.whole(LeaveParameters.ANNUAL_DAYS));
    }
}
