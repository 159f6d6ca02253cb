package bureau.reliability;

import bureau.OfficeTest;
import bureau.numbering.Journals;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** However many register at once, and however many of them fail, the journal has no gap and no double. */
@OfficeTest
class ConcurrentNumbersTest {

    private static final int THREADS = 64;
    private static final int NUMBERS_EACH = 500;

    @Autowired
    Journals journals;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void manyAtOnceWithATenthTakenBackLeaveNoGapAndNoDouble() throws Exception {
        String journal = "T" + UUID.randomUUID().toString().substring(0, 8);
        Queue<String> given = new ConcurrentLinkedQueue<>();

        Rush.of(THREADS, thread -> {
            for (int i = 0; i < NUMBERS_EACH; i++) {
                boolean takenBack = i % 10 == 9;
                String caseId = journal + "/" + thread + "/" + i;
                String number = transaction.execute(status -> {
                    String taken = journals.number(journal, caseId);
                    if (takenBack) {
                        status.setRollbackOnly();
                    }
                    return taken;
                });
                if (!takenBack) {
                    given.add(number);
                }
            }
        });

        int expected = THREADS * NUMBERS_EACH * 9 / 10;
        List<Integer> numbers = given.stream()
                .map(number -> Integer.parseInt(number.substring(number.length() - 6)))
                .sorted()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, expected).boxed().toList());
        assertThat(database.sql("select last from journal_year where journal = ?")
                        .param(journal)
                        .query(Integer.class)
                        .single())
                .isEqualTo(expected);
        assertThat(database.sql("select count(*) from journal_entry where journal = ?")
                        .param(journal)
                        .query(Integer.class)
                        .single())
                .isEqualTo(expected);
    }
}
