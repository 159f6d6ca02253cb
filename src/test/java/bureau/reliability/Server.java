package bureau.reliability;

import bureau.BureauApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product in a process of its own, as an office runs it, so that it can be killed. */
final class Server {

    private static final int PATIENCE_SECONDS = 120;

    private final Path data;
    private final Process process;
    private final Path output;
    private final int port;

    private Server(Path data, Process process, Path output, int port) {
        this.data = data;
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Begins to start and does not wait. */
    static Server launch(Path data, String name) throws IOException {
        int port = freePort();
        Path output = data.resolveSibling(data.getFileName() + "-" + name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                productClassPath(),
                // A dead server's jobs are free again after this time; an office waits a minute.
                "-Dcamunda.bpm.job-execution.lock-time-in-millis=3000",
                "-Dcamunda.bpm.job-execution.max-wait=1000",
                "-Dbureau.database.programs=target/postgresql-programs",
                "-Dserver.address=127.0.0.1",
                BureauApplication.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("BUREAU_DATA", data.toString());
        builder.environment().put("BUREAU_PORT", String.valueOf(port));
        builder.environment().put("BUREAU_LANGUAGE", "en");
        builder.environment().put("BUREAU_DEMO", "true");
        builder.environment().put("BUREAU_SMTP_HOST", "");
        Files.createDirectories(data.getParent());
        return new Server(data, builder.start(), output, port);
    }

    static Server start(Path data, String name) throws IOException, InterruptedException {
        Server server = launch(data, name);
        server.awaitReady();
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** kill -9: nothing is finished, nothing is given back. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C or the service manager does it. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("It still runs after " + PATIENCE_SECONDS + " seconds:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Straight into its database, past all rules. */
    JdbcClient database() throws IOException {
        Path cluster = data.resolve("postgresql/cluster");
        String databasePort =
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
        String password = Files.readString(data.resolve("postgresql/password")).strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres", "bureau", password));
    }

    private void awaitReady() throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
                        && output().contains("Started BureauApplication")) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        kill();
        throw new AssertionError("It did not start:\n" + output());
    }

    /** Ours without the tests, which are no part of the product. */
    private static String productClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
