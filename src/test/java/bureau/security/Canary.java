package bureau.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Sings when somebody runs it who should not. */
public class Canary {

    /** An operating system command in a payload makes this file. */
    static final Path FILE = Path.of("target", "gate-canary").toAbsolutePath();

    private static final AtomicInteger SONGS = new AtomicInteger();

    public Canary() {}

    public String sing() {
        SONGS.incrementAndGet();
        return "la";
    }

    static int songs() {
        return SONGS.get();
    }

    /** Songs so far, the file, and commands that run as children of this program. */
    static String state() {
        long children = ProcessHandle.current().children().count();
        return SONGS.get() + " songs, file " + Files.exists(FILE) + ", " + children + " children";
    }

    static void forget() {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
