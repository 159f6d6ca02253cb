package bureau.benchmark;

import bureau.BureauApplication;
import bureau.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How long people wait for their task list in a full office. No test: it prints a table and fails nothing. Arguments: number
 * of open tasks, number of rounds.
 */
public final class InboxBenchmark {

    private static final String ADMINISTRATOR = "admin";
    private static final int PAGE = 15;
    private static final int CALLS_IN_A_ROUND = 10;

    private final Samples samples = new Samples();
    private final ProcessEngine engine;
    private final ProcessEngine stock;
    private final FullInbox inbox;

    private InboxBenchmark(ProcessEngine engine, ProcessEngine stock, FullInbox inbox) {
        this.engine = engine;
        this.stock = stock;
        this.inbox = inbox;
    }

    public static void main(String[] arguments) throws IOException {
        int tasks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path data = Path.of("target", "benchmark");
        FileSystemUtils.deleteRecursively(data);
        try (ConfigurableApplicationContext office = start(data)) {
            ProcessEngine engine = office.getBean(ProcessEngine.class);
            FullInbox inbox = new FullInbox(
                    engine, office.getBean(JdbcTemplate.class), office.getBean(TransactionTemplate.class));
            Filter filter = inbox.fill(tasks);
            inbox.addRowsAsTheStockEngineDoes();
            int port = ((WebServerApplicationContext) office).getWebServer().getPort();
            InboxBenchmark benchmark = new InboxBenchmark(engine, stockEngine(office.getBean(DataSource.class)), inbox);
            String table = benchmark.measure("http://127.0.0.1:" + port, filter.getId(), rounds);
            System.out.println("\n" + tasks + " open tasks, " + rounds + " rounds\n\n" + table);
            Files.writeString(data.resolveSibling("inbox-" + tasks + ".md"), table);
        }
    }

    static ConfigurableApplicationContext start(Path data) {
        SpringApplication application = new SpringApplication(BureauApplication.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        return application.run(
                "--bureau.database.data=" + data,
                "--bureau.database.programs=target/postgresql-programs",
                "--bureau.demo=true",
                "--bureau.mail.dispatch=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=0");
    }

    /** The engine as it comes, on the same database: its authorisation is a join of tasks and rows. */
    private static ProcessEngine stockEngine(DataSource dataSource) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setAuthorizationEnabled(true);
        configuration.setHistory("full");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }

    private String measure(String address, String filter, int rounds) {
        Visitor administrator = visitor(address, ADMINISTRATOR);
        Visitor ordinary = visitor(address, FullInbox.ORDINARY);
        round(administrator, ordinary, filter);
        samples.forget();
        for (int i = 0; i < rounds; i++) {
            round(administrator, ordinary, filter);
        }
        return String.join(
                "\n",
                "| | median, ms | p95, ms | to the administrator |",
                "|---|---|---|---|",
                samples.row("page, administrator", "page, administrator"),
                samples.row("page, ordinary user", "page, administrator"),
                samples.row("page, ordinary user, stock engine", "page, administrator"),
                samples.row("count, administrator", "count, administrator"),
                samples.row("count, ordinary user", "count, administrator"),
                samples.row("count, ordinary user, stock engine", "count, administrator"),
                samples.row(
                        "Tasklist's page and count over HTTP, administrator",
                        "Tasklist's page and count over HTTP, administrator"),
                samples.row(
                        "Tasklist's page and count over HTTP, ordinary user",
                        "Tasklist's page and count over HTTP, administrator"),
                "");
    }

    private void round(Visitor administrator, Visitor ordinary, String filter) {
        for (int i = 0; i < CALLS_IN_A_ROUND; i++) {
            ask(engine, ADMINISTRATOR, "administrator");
            ask(engine, FullInbox.ORDINARY, "ordinary user");
            list(administrator, filter, "administrator");
            list(ordinary, filter, "ordinary user");
        }
        ask(stock, FullInbox.ORDINARY, "ordinary user, stock engine");
    }

    private void ask(ProcessEngine asked, String user, String who) {
        List<String> groups = inbox.groupsOf(user);
        TaskService tasks = asked.getTaskService();
        asked.getIdentityService().setAuthentication(user, groups);
        try {
            samples.take(
                    "page, " + who,
                    () -> tasks.createTaskQuery().orderByDueDate().asc().listPage(0, PAGE));
            samples.take("count, " + who, () -> tasks.createTaskQuery().count());
        } finally {
            asked.getIdentityService().clearAuthentication();
        }
    }

    private void list(Visitor person, String filter, String who) {
        Map<String, Object> order = Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")));
        samples.take(
                "Tasklist's page and count over HTTP, " + who,
                () -> person.engine("/filter/" + filter + "/list?firstResult=0&maxResults=" + PAGE, order)
                        .good());
    }

    static Visitor visitor(String address, String user) {
        Visitor visitor = new Visitor(address, "en");
        String next = visitor.login(user, FullInbox.PASSWORD);
        if (next.contains("error")) {
            throw new IllegalStateException(user + " cannot log in");
        }
        return visitor.openTasklist();
    }
}
