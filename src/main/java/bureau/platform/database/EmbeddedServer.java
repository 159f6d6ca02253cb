package bureau.platform.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, whose data stays in a folder. It is durable (fsync, checksums), answers on the
 * loopback address only and asks for a password that is made at the first start and kept beside the data.
 */
class EmbeddedServer implements AutoCloseable {

    static final String USER = "bureau";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int COMMAND_TIMEOUT_SECONDS = 60;

    private final Path folder;
    private final Path cluster;
    private final Path binaries;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final int port;
    private final String password;

    /** @throws DatabaseUnavailable when another Bureau uses the folder, or the server does not start */
    EmbeddedServer(Path folder, Path programs) {
        this.folder = folder.toAbsolutePath().normalize();
        this.cluster = this.folder.resolve("cluster");
        try {
            Files.createDirectories(this.folder);
            lockChannel =
                    FileChannel.open(this.folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = lockOrRefuse();
            binaries = PostgresBinaries.unpack(programs);
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialise();
            }
            password = Files.readString(passwordFile()).strip();
            stopOrphan();
            port = freePort();
            start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + this.folder, e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        run("pg_ctl", "-D", cluster.toString(), "stop", "-m", "fast", "-w", "-t", "30");
        try {
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            log.warn("The lock of {} could not be given back: {}", folder, e.getMessage());
        }
    }

    private FileLock lockOrRefuse() throws IOException {
        FileLock taken;
        try {
            taken = lockChannel.tryLock();
        } catch (OverlappingFileLockException e) {
            taken = null;
        }
        if (taken == null) {
            lockChannel.close();
            throw new DatabaseUnavailable(
                    "Another Bureau is running with the data in " + folder + ".",
                    "Stop it first, or give this one a folder of its own with BUREAU_DATA=<folder>.");
        }
        return taken;
    }

    private void initialise() throws IOException {
        log.info("First start: making the database in {}", cluster);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret) + "\n");
        // Made aside and renamed, so that a first start that was cut off begins anew.
        Path fresh = folder.resolve("cluster.new");
        deleteRecursively(fresh);
        run(
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(fresh, cluster);
    }

    /** After a kill -9 of Bureau its server may still run; we hold the lock, so it is nobody else's. */
    private void stopOrphan() {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            log.info("The database was not stopped properly last time; it recovers by itself");
            tryRun("pg_ctl", "-D", cluster.toString(), "stop", "-m", "fast", "-w", "-t", "30");
        }
    }

    private void start() {
        List<String> options = List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c full_page_writes=on",
                "-c synchronous_commit=on",
                "-c timezone=UTC",
                "-c max_connections=100",
                "-c shared_buffers=256MB",
                "-c autovacuum_naptime=20s");
        Path serverLog = folder.resolve("postgresql.log");
        int code = tryRun(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-l",
                serverLog.toString(),
                "-o",
                String.join(" ", options),
                "-w",
                "-t",
                "60",
                "start");
        if (code != 0) {
            throw new DatabaseUnavailable(
                    "PostgreSQL did not start with the data in " + cluster + ".",
                    "Its reason stands at the end of " + serverLog + ".");
        }
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void run(String program, String... arguments) {
        int code = tryRun(program, arguments);
        if (code != 0) {
            throw new DatabaseUnavailable(
                    program + " failed with code " + code + " in " + folder + ".", "See the lines above.");
        }
    }

    private int tryRun(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = folder.resolve(program + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(COMMAND_TIMEOUT_SECONDS + 10L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            if (process.exitValue() != 0) {
                log.warn("{} says: {}", program, Files.readString(output).strip());
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteRecursively(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var all = Files.walk(path)) {
                for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
