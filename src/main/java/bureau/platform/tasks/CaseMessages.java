package bureau.platform.tasks;

import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a running case what a person wants of it; whether he may was asked before. */
@Component
public class CaseMessages {

    /** PostgreSQL: serialization failure, deadlock. */
    private static final Set<String> WAITED_FOR_EACH_OTHER = Set.of("40001", "40P01");

    private final RuntimeService runtime;
    private final Office office;
    private final Messages messages;
    private final JdbcClient database;

    CaseMessages(@Lazy RuntimeService runtime, Office office, Messages messages, JdbcClient database) {
        this.runtime = runtime;
        this.office = office;
        this.messages = messages;
        this.database = database;
    }

    /**
     * @param tooLate the text for when the case does not wait for it
     * @throws bureau.platform.language.Refused when it does not, or somebody else is telling it the same at this moment
     */
    @Transactional
    public void send(String message, String processInstance, String tooLate) {
        // One after the other: the engine cannot read a case of which parts vanish while it reads.
        boolean runs = database.sql("select id_ from act_ru_execution where id_ = ? for update")
                .param(processInstance)
                .query(String.class)
                .optional()
                .isPresent();
        if (!runs) {
            throw messages.refused(tooLate);
        }
        try {
            office.acts(() -> runtime.createMessageCorrelation(message)
                    .processInstanceId(processInstance)
                    .correlate());
        } catch (MismatchingMessageCorrelationException notAwaited) {
            throw messages.refused(tooLate);
        } catch (ProcessEngineException failed) {
            boolean rivals = Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                    .anyMatch(CaseMessages::isOfRivals);
            throw rivals ? messages.refused("somebodyWasQuicker") : failed;
        }
    }

    /** Two who did the same at the same moment. */
    public static boolean isOfRivals(Throwable thrown) {
        // The engine has no exception of its own for an event that was there a moment ago.
        return thrown instanceof OptimisticLockingException
                || thrown instanceof SQLException refused && WAITED_FOR_EACH_OTHER.contains(refused.getSQLState())
                || thrown instanceof ProcessEngineException
                        && String.valueOf(thrown.getMessage())
                                .contains("does not have a subscription to a message event");
    }
}
