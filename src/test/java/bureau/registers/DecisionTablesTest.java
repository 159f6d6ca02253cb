package bureau.registers;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.platform.access.Office;
import bureau.platform.rules.RuleUses;
import bureau.purchasing.Wishes;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rules in force, as those who own processes read them. */
@OfficeTest
class DecisionTablesTest {

    @Autowired
    DecisionTables tables;

    @Autowired
    DecisionService decisions;

    @Autowired
    Office office;

    @Autowired
    OfficeDriver driver;

    @Autowired
    Wishes wishes;

    @Autowired
    RuleUses uses;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

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

    @Test
    void termThatIsTakenFromMemoryCountsToo() {
        String id = entry().id();
        long urgentBefore = hits(id, "decide", "urgent");
        long calmBefore = hits(id, "decide", "–");
        long decidedBefore = entry().decided();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> wish = wishes.cupboard();
            if (i > 0) {
                wish.put("urgentReason", "The inspection is tomorrow.");
            }
            driver.start("emp.anton", "purchasing", wish);
        }
        assertThat(hits(id, "decide", "urgent")).isEqualTo(urgentBefore + 2);
        assertThat(hits(id, "decide", "–")).isEqualTo(calmBefore + 1);
        assertThat(entry().decided()).isGreaterThanOrEqualTo(decidedBefore + 3);
    }

    @Test
    void whatWasCountedIsKept() {
        String id = entry().id();
        driver.start("emp.anton", "purchasing", wishes.cupboard());
        long counted = hits(id);
        ReflectionTestUtils.invokeMethod(uses, "write");
        assertThat(hits(id)).isEqualTo(counted);
        assertThat(database.sql("select coalesce(sum(uses), 0) from rule_use where definition = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void stepThatIsTakenBackCountsForNothing() {
        String id = entry().id();
        long before = hits(id);
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    driver.start("emp.anton", "purchasing", wishes.cupboard());
                    throw new IllegalStateException("back");
                }))
                .hasMessage("back");
        assertThat(hits(id)).isEqualTo(before);
    }

    private DecisionTables.Entry entry() {
        return office.asks(tables::all).stream()
                .filter(each -> each.id().startsWith("sla-policy"))
                .findFirst()
                .orElseThrow();
    }

    private long hits(String id, String task, String priority) {
        return office.asks(() -> tables.find(id)).orElseThrow().lines().stream()
                .filter(line -> line.conditions().get(1).contains(task)
                        && line.conditions().get(2).contains(priority))
                .mapToLong(DecisionTables.Line::hits)
                .sum();
    }

    private long hits(String id) {
        return office.asks(() -> tables.find(id)).orElseThrow().lines().stream()
                .mapToLong(DecisionTables.Line::hits)
                .sum();
    }
}
