package bureau.documents;

import bureau.EngineRest.Answer;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.purchasing.Wishes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Five hundred files that nobody should bring, through the page of a task, over HTTP. */
@OfficeTest
class HostileFilesOfATaskTest {

    private static final int MANY = 500;

    /** What is put around the part of a name before its extension. */
    private static final List<String> DISGUISES = List.of(
            "%s",
            "\u202E%s",
            "../../../%s",
            "C:\\Windows\\%s",
            "x".repeat(600) + "%s",
            "счёт № 7 %s",
            "invoice.pdf.exe.%s",
            "\u200B\uFEFF%s",
            "<img src=x onerror=alert(1)>%s",
            "con.%s",
            "%s".repeat(3),
            "'; drop table document; --%s");

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient database;

    @Test
    void leaveNothingBehindAndTheServerWell() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String address = "/api/inbox/tasks/" + office.task(caseId).getId() + "/documents";
        Visitor head = new Visitor("http://127.0.0.1:" + port, "ru");
        head.login("design.head", "Bureau-2026");
        head.page("/desk");
        long before = documents();
        Map<String, String> taken = new LinkedHashMap<>();

        List<HostileFiles.Hostile> files = files();
        assertThat(files).hasSize(MANY);
        for (HostileFiles.Hostile file : files) {
            Answer answer = head.upload(address, file.name(), file.content());
            boolean refused = answer.status() == 400 || answer.status() == 413;
            boolean saysWhy = answer.body().path("message").asText().matches("(?s).*[а-я]{3}.*");
            if (!refused || !saysWhy) {
                taken.put(file.toString(), answer.status() + " " + answer.body());
            }
        }

        assertThat(taken).isEmpty();
        assertThat(documents()).isEqualTo(before);
        assertThat(head.ask(address).good().body()).isEmpty();
        head.upload(address, "Счёт.pdf", SampleFiles.pdf()).good();
        assertThat(head.ask(address).good().body()).hasSize(1);
    }

    /** Each hostile content once as it is, then in every disguise until there are enough. */
    private static List<HostileFiles.Hostile> files() {
        List<HostileFiles.Hostile> originals = HostileFiles.all().stream()
                .filter(file -> file.name() != null && sendable(file.name()))
                .toList();
        List<HostileFiles.Hostile> all = new ArrayList<>(originals);
        // Those that take long are sent once.
        List<HostileFiles.Hostile> small = originals.stream()
                .filter(file -> file.content().length < 100_000)
                .toList();
        Stream.iterate(0, i -> i + 1)
                .limit((long) MANY - originals.size())
                .map(i -> disguised(small.get(i % small.size()), DISGUISES.get(i % DISGUISES.size())))
                .forEach(all::add);
        return all;
    }

    private static HostileFiles.Hostile disguised(HostileFiles.Hostile file, String disguise) {
        return new HostileFiles.Hostile(file.why(), disguise.replace("%s", file.name()), file.content());
    }

    /** A name that ends its header is another request, not another name. */
    private static boolean sendable(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > 0
                && name.chars().noneMatch(c -> c == '"' || c == '\r' || c == '\n');
    }

    private long documents() {
        return database.sql("select count(*) from document").query(Long.class).single();
    }
}
