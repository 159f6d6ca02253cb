package bureau.leave;

import bureau.OfficeDriver;
import bureau.absence.AwayPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of the demo office write into the form, and what brings the office back to how it was. */
@Component
public class AbsenceWishes {

    private final OfficeDriver office;
    private final AwayPeople people;
    private final JdbcClient database;
    private final Clock clock;

    AbsenceWishes(OfficeDriver office, AwayPeople people, JdbcClient database, Clock clock) {
        this.office = office;
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    LocalDate in(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    Map<String, Object> wish(String kind, int firstDay, int lastDay, String substitute) {
        Map<String, Object> form = new HashMap<>();
        form.put("absenceKind", kind);
        form.put("firstDay", in(firstDay).toString());
        form.put("lastDay", in(lastDay).toString());
        if (substitute != null) {
            form.put("chosenSubstitute", substitute);
        }
        return form;
    }

    Map<String, Object> forOther(String person, Map<String, Object> wish) {
        wish.put("onBehalfOf", person);
        return wish;
    }

    /** A week of leave three weeks ahead, asked for and agreed to as far as the order. */
    String agreed() {
        String caseId = office.start("emp.anton", "absence", wish("annual", 20, 26, "design.lead"));
        office.complete("design.lead", caseId, Map.of("standsIn", "yes"));
        office.complete("design.head", caseId, Map.of("verdict", "approve"));
        office.complete("hr.oleg", caseId, Map.of("verdict", "approve"));
        return caseId;
    }

    /** The same until it holds. */
    String held() {
        String caseId = agreed();
        office.complete("hr.oleg", caseId, Map.of("signedOn", in(0).toString()));
        office.complete("emp.anton", caseId, Map.of("orderRead", true));
        return caseId;
    }

    public void forgetAll() {
        database.sql("update absence_request set state = 'WITHDRAWN' where state in ('ASKED', 'ENTERED')")
                .update();
        database.sql("delete from leave_use").update();
        database.sql("delete from leave_entitlement").update();
        people.everybodyBack();
    }
}
