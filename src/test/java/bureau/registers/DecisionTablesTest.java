package bureau.registers;

import bureau.OfficeTest;
import bureau.platform.access.Office;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules in force, as those who own processes read them. */
@OfficeTest
class DecisionTablesTest {

    @Autowired
    DecisionTables tables;

    @Autowired
    DecisionService decisions;

    @Autowired
    Office office;

    @LocalServerPort
    int port;

    @Test
    void everyTableIsShownInTheReadersLanguageToThoseWhoMayRead() {
        for (String person : List.of("om.gromova", "bpm.designer", "fin.zaytsev", "it.tech1", "admin")) {
            Keeper reader = new Keeper(port, person, "ru");
            assertThat(reader.page("/registers/decisions"))
                    .as(person)
                    .contains("Таблицы решений", "href=\"/registers/decisions/");
        }
        Keeper reader = new Keeper(port, "om.gromova", "ru");
        List<DecisionTables.Entry> all = office.asks(tables::all);
        assertThat(all).hasSizeGreaterThanOrEqualTo(4);
        for (DecisionTables.Entry each : all) {
            assertThat(reader.page("/registers/decisions/" + each.id()))
                    .as(each.name())
                    .contains("Срабатываний", "Если: ")
                    .doesNotContain("??");
        }
        assertThat(reader.status("/registers/decisions/nothing")).isEqualTo(404);
        Keeper engineer = new Keeper(port, "emp.anton", "ru");
        assertThat(engineer.status("/registers/decisions")).isEqualTo(403);
        assertThat(engineer.status("/registers/decisions/" + all.get(0).id())).isEqualTo(403);
    }

    @Test
    void ruleThatWasMetIsCounted() {
        DecisionTables.Entry entry = office.asks(tables::all).stream()
                .filter(each -> each.id().startsWith("sla-policy"))
                .findFirst()
                .orElseThrow();
        long before = hits(entry.id());
        decisions
                .evaluateDecisionTableByKey("sla-policy")
                .variables(Map.of("process", "approval-chain", "task", "decide", "priority", "normal"))
                .evaluate();
        assertThat(hits(entry.id())).isEqualTo(before + 1);
    }

    private long hits(String id) {
        return office.asks(() -> tables.find(id)).orElseThrow().lines().stream()
                .mapToLong(DecisionTables.Line::hits)
                .sum();
    }
}
