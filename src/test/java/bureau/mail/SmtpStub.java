package bureau.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that loses connections at the worst moments. */
class SmtpStub implements AutoCloseable {

    enum Mood {
        TAKES,
        HANGS_UP_BEFORE_TAKING,
        HANGS_UP_AFTER_TAKING,
        REFUSES_LATER
    }

    /** Everything that the server took, whether it said so or not. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    volatile Mood mood = Mood.TAKES;

    private final ServerSocket server;

    SmtpStub() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> messageIdsFor(String recipient) {
        return taken.stream()
                .filter(message -> message.contains(recipient))
                .map(message -> message.replaceAll("(?s).*Message-ID: (<[^>]+>).*", "$1"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                new Thread(() -> answer(client), "smtp-stub-client").start();
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            talk(client);
        } catch (SocketException e) {
            // The client hung up, as some tests want it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 stub");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]")[0].toUpperCase();
            switch (verb) {
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                case "RCPT" -> say(out, line.contains("poison") ? "550 no such mailbox" : "250 ok");
                case "DATA" -> {
                    say(out, "354 go on");
                    String message = message(in);
                    if (mood == Mood.HANGS_UP_BEFORE_TAKING) {
                        return;
                    }
                    if (mood == Mood.REFUSES_LATER) {
                        say(out, "451 try again later");
                        continue;
                    }
                    taken.add(message);
                    if (mood == Mood.HANGS_UP_AFTER_TAKING) {
                        return;
                    }
                    say(out, "250 taken");
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append("\r\n");
        }
        return message.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
