package bureau.reliability;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions that overlap, always in the same way: the second one begins when the first has done all but commit. */
@Component
public class Meanwhile {

    private final TransactionTemplate transaction;
    private final JdbcClient database;

    Meanwhile(TransactionTemplate transaction, JdbcClient database) {
        this.transaction = transaction;
        this.database = database;
    }

    /** The second one comes as far as it can, to its end or to where it has to wait, before the first is committed. */
    public void of(Runnable first, Runnable second) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> other = transaction.execute(status -> {
                first.run();
                Future<?> begun = thread.submit(second);
                while (!begun.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                return begun;
            });
            other.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            thread.shutdownNow();
        }
    }

    private boolean somebodyWaits() {
        return database.sql("""
                        select exists (select 1 from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }
}
