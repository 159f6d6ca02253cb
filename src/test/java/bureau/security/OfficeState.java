package bureau.security;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that the database holds, so that a test can say that nothing has changed. */
@Component
class OfficeState {

    /** What changes by itself while people only look: background work, locks, counters of the engine. */
    private static final String BY_ITSELF =
            "act_ge_property|act_ru_meter_log|act_ru_task_meter_log|act_ru_job|act_hi_job_log"
                    + "|flyway_schema_history|rule_use";

    private final JdbcClient database;

    OfficeState(JdbcClient database) {
        this.database = database;
    }

    /** A fingerprint of each table by its name. */
    Map<String, String> tables() {
        Map<String, String> all = new TreeMap<>();
        database.sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ ?
                        """)
                .param("^(" + BY_ITSELF + ")$")
                .query(String.class)
                .list()
                .forEach(table -> all.put(
                        table,
                        database.sql(
                                        "select count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), ''))"
                                                + " from " + table + " t")
                                .query(String.class)
                                .single()));
        return all;
    }
}
