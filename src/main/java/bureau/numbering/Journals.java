package bureau.numbering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives numbers without gaps and without doubles, one series for each journal and year. */
@Service
public class Journals {

    private final JdbcClient database;
    private final Clock clock;

    Journals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The case's number in the journal, such as {@code ЗАК-2026-000123}; the same one however often it is asked for.
     *
     * @param journal the prefix of the numbers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String number(String journal, String caseId) {
        return database.sql("select year, number from journal_entry where journal = ? and case_id = ?")
                .params(journal, caseId)
                .query(Entry.class)
                .optional()
                .orElseGet(() -> take(journal, caseId))
                .text(journal);
    }

    private Entry take(String journal, String caseId) {
        int year = LocalDate.now(clock).getYear();
        int number =
                database.sql("""
                        insert into journal_year (journal, year, last) values (?, ?, 1)
                        on conflict (journal, year) do update set last = journal_year.last + 1
                        returning last
                        """).params(journal, year).query(Integer.class).single();
        database.sql("insert into journal_entry (journal, year, number, case_id, taken_at) values (?, ?, ?, ?, ?)")
                .params(journal, year, number, caseId, OffsetDateTime.now(clock))
                .update();
        return new Entry(year, number);
    }

    private record Entry(int year, int number) {

        String text(String journal) {
            return String.format("%s-%d-%06d", journal, year, number);
        }
    }
}
