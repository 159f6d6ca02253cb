package bureau.registers;

import bureau.people.Roles;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which numbers the journals gave, for which case and when. Nobody changes them. */
@Component
@Order(8)
class JournalRegister implements Register {

    private static final String TABLE_IN_ZONE = """
            (select e.journal || '-' || e.year || '-' || lpad(e.number::text, 6, '0') as number, e.journal, e.year,
                    coalesce(h.business_key_, '') as case_number,
                    (e.taken_at at time zone %s)::date as taken_on, e.taken_at
               from journal_entry e left join act_hi_procinst h on h.proc_inst_id_ = split_part(e.case_id, '/', 1))""";

    private final String table;

    JournalRegister(Clock clock) {
        table = TABLE_IN_ZONE.formatted(inDatabase(clock.getZone()));
    }

    /** The database takes a name such as GMT+3 for the other side of Greenwich, so a fixed distance is told as one. */
    private static String inDatabase(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset fixed
                ? "interval '" + fixed.getTotalSeconds() + " seconds'"
                : "'" + zone.getId() + "'";
    }

    @Override
    public String name() {
        return "journals";
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public String idColumn() {
        return "number";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("number").readOnly().inSearch().inList(),
                Field.reference(
                                "journal",
                                "select distinct journal as id, journal as name_en, journal as name_ru"
                                        + " from journal_year order by 1")
                        .readOnly()
                        .inList()
                        .asFilter(),
                Field.of("year", Kind.INTEGER).readOnly().inList(),
                Field.text("caseNumber").readOnly().inSearch().inList(),
                Field.of("takenOn", Kind.DATE).readOnly().inList());
    }

    @Override
    public String order() {
        return "r.taken_at desc, r.number desc";
    }

    @Override
    public Set<String> keepers() {
        return Set.of();
    }

    @Override
    public Set<String> readers() {
        return Set.of("records_clerk", "secretary", "archivist", "accountant", Roles.OFFICE_MANAGER);
    }

    @Override
    public boolean hasVersions() {
        return false;
    }

    @Override
    public boolean mayGrow() {
        return false;
    }
}
