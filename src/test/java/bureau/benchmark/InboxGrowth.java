package bureau.benchmark;

import bureau.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What an ordinary user waits for when there are ten times as many open tasks in the office. No test: it prints a table and
 * fails nothing. Arguments: fewer tasks, a multiple of them, rounds.
 */
public final class InboxGrowth {

    private static final int PAGE = 15;
    private static final Map<String, Object> BY_TERM =
            Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")));
    private static final int TO_WARM_UP = 5;
    private static final int CALLS_IN_A_ROUND = 10;

    private final ProcessEngine engine;
    private final FullInbox inbox;
    private final String address;

    private InboxGrowth(ProcessEngine engine, FullInbox inbox, String address) {
        this.engine = engine;
        this.inbox = inbox;
        this.address = address;
    }

    public static void main(String[] arguments) throws IOException {
        int fewer = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int more = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path data = Path.of("target", "benchmark");
        FileSystemUtils.deleteRecursively(data);
        try (ConfigurableApplicationContext office = InboxBenchmark.start(data)) {
            ProcessEngine engine = office.getBean(ProcessEngine.class);
            FullInbox inbox = new FullInbox(
                    engine, office.getBean(JdbcTemplate.class), office.getBean(TransactionTemplate.class));
            int port = ((WebServerApplicationContext) office).getWebServer().getPort();
            InboxGrowth growth = new InboxGrowth(engine, inbox, "http://127.0.0.1:" + port);
            inbox.open();
            inbox.listOfTheEngine();
            inbox.grow(0, fewer);
            Samples before = growth.measure(rounds);
            inbox.copy(more / fewer - 1);
            Samples after = growth.measure(rounds);
            String table = table(fewer, before, more, after);
            System.out.println("\n" + table);
            Files.writeString(data.resolveSibling("inbox-growth.md"), table);
        }
    }

    private Samples measure(int rounds) {
        Visitor visitor = InboxBenchmark.visitor(address, FullInbox.ORDINARY);
        Samples samples = new Samples();
        for (int i = 0; i < TO_WARM_UP; i++) {
            round(visitor, samples);
        }
        samples.forget();
        for (int i = 0; i < rounds; i++) {
            round(visitor, samples);
        }
        return samples;
    }

    private void round(Visitor visitor, Samples samples) {
        Deque<String> taken = new ArrayDeque<>(inbox.take(CALLS_IN_A_ROUND));
        for (int i = 0; i < CALLS_IN_A_ROUND; i++) {
            for (Filter filter : engine.getFilterService().createFilterQuery().list()) {
                samples.take(
                        "list “" + filter.getName() + "”, page and count",
                        () -> good(visitor.engine(
                                        "/filter/" + filter.getId() + "/list?firstResult=0&maxResults=" + PAGE, BY_TERM)
                                .status()));
            }
            String task = taken.pop();
            samples.take(
                    "open a task", () -> good(visitor.engine("/task/" + task).status()));
            samples.take(
                    "card of a task",
                    () -> good(visitor.ask("/api/inbox/cards?task=" + task).status()));
            samples.take(
                    "complete a task",
                    () -> good(visitor.engine("/task/" + task + "/complete", Map.of())
                            .status()));
            samples.take("open the desk", () -> good(visitor.page("/desk").statusCode()));
        }
    }

    private static void good(int status) {
        if (status / 100 != 2) {
            throw new IllegalStateException("Answered with " + status);
        }
    }

    private static String table(int fewer, Samples before, int more, Samples after) {
        List<String> rows = new ArrayList<>();
        rows.add(String.format(
                Locale.ROOT,
                "| | %,d tasks: median, ms | p95, ms | %,d tasks: median, ms | p95, ms | growth of p95 |",
                fewer,
                more));
        rows.add("|---|---|---|---|---|---|");
        before.names()
                .forEach(what -> rows.add(String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %.1f | %.1f | %.2f |",
                        what,
                        before.median(what),
                        before.p95(what),
                        after.median(what),
                        after.p95(what),
                        after.p95(what) / before.p95(what))));
        return String.join("\n", rows) + "\n";
    }
}
