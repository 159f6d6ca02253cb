package bureau.platform.rules;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the rules that were met. Most answers come from memory, so what is counted is written once a minute. */
@Component
public class RuleUses {

    private final JdbcClient database;
    private final Map<String, Map<String, Long>> waiting = new TreeMap<>();

    RuleUses(JdbcClient database) {
        this.database = database;
    }

    /** Once what asked has come to stay: a step that is repeated counts once. */
    void met(String definition, List<String> rules) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(definition, rules);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(definition, rules);
            }
        });
    }

    /** By the ids of the rules of that version, what is not written yet included. */
    public synchronized Map<String, Long> of(String definition) {
        Map<String, Long> uses = new HashMap<>(waiting.getOrDefault(definition, Map.of()));
        database.sql("select rule, uses from rule_use where definition = ?")
                .param(definition)
                .query(row -> {
                    uses.merge(row.getString("rule"), row.getLong("uses"), Long::sum);
                });
        return uses;
    }

    @PreDestroy
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    synchronized void write() {
        // In the order of their names, so that two servers never wait for each other; a failure leaves the rest for the
        // next time.
        while (!waiting.isEmpty()) {
            String definition = waiting.keySet().iterator().next();
            new TreeMap<>(waiting.get(definition)).forEach((rule, uses) -> {
                database.sql("""
                                insert into rule_use (definition, rule, uses) values (?, ?, ?)
                                on conflict (definition, rule) do update set uses = rule_use.uses + excluded.uses
                                """).params(definition, rule, uses).update();
                waiting.get(definition).remove(rule);
            });
            waiting.remove(definition);
        }
    }

    private synchronized void count(String definition, List<String> rules) {
        Map<String, Long> of = waiting.computeIfAbsent(definition, each -> new TreeMap<>());
        rules.forEach(rule -> of.merge(rule, 1L, Long::sum));
    }
}
