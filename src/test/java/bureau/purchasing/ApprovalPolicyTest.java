package bureau.purchasing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table that says who has to agree: every row, its borders, and that nothing falls through. */
class ApprovalPolicyTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # roubles, kopecks | category | catalogue | budget | over % | who, in order
                    100000    | stationery | true  | ok   | 0   | office_manager
                    1500000   | stationery | true  | near | 0   | office_manager
                    1500001   | stationery | true  | ok   | 0   | dept_head
                    100000    | stationery | false | ok   | 0   | dept_head
                    100000    | stationery | true  | over | 5   | dept_head cfo
                    100000    | stationery | true  | none | 100 | dept_head cfo ceo
                    100000    | stationery | true  | over | 10  | dept_head cfo
                    100000    | stationery | true  | over | 11  | dept_head cfo ceo
                    100000    | IT         | true  | ok   | 0   | office_manager it_support_head
                    10000000  | furniture  | false | ok   | 0   | dept_head
                    10000001  | furniture  | false | ok   | 0   | dept_head cfo
                    50000000  | furniture  | false | ok   | 0   | dept_head cfo
                    50000001  | furniture  | false | ok   | 0   | dept_head cfo ceo
                    50000001  | IT         | false | over | 50  | dept_head it_support_head cfo ceo
                    """)
    void findsWhoHasToAgree(
            long amountCents, String category, boolean fromCatalogue, String budget, long overPercent, String roles)
            throws IOException {
        assertThat(roles(amountCents, category, fromCatalogue, budget, overPercent))
                .containsExactly(roles.split(" "));
    }

    @Test
    void someoneAlwaysHasToAgreeAndNobodyIsAskedTwiceAtOneStep() throws IOException {
        for (long amount : new long[] {1, 1500000, 1500001, 10000000, 10000001, 50000000, 50000001}) {
            for (String category : List.of("stationery", "consumables", "IT", "furniture", "services", "other")) {
                for (boolean catalogue : new boolean[] {true, false}) {
                    for (String budget : List.of("ok", "near", "over", "none")) {
                        for (long over : new long[] {0, 10, 11, 100}) {
                            List<String> roles = roles(amount, category, catalogue, budget, over);
                            assertThat(roles).isNotEmpty().doesNotHaveDuplicates();
                        }
                    }
                }
            }
        }
    }

    private List<String> roles(long amountCents, String category, boolean catalogue, String budget, long over)
            throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("processes/purchasing/approval-policy.dmn"))) {
            DmnDecision policy = engine.parseDecision("approval-policy", in);
            var result = engine.evaluateDecision(
                    policy,
                    Variables.putValue("process", "purchasing")
                            .putValue("amountCents", amountCents)
                            .putValue("category", category)
                            .putValue("fromCatalogue", catalogue)
                            .putValue("budgetStatus", budget)
                            .putValue("overBudgetPercent", over));
            TreeSet<Integer> order = new TreeSet<>();
            result.getResultList().forEach(row -> order.add(((Number) row.get("seq")).intValue()));
            return order.stream()
                    .map(seq -> result.getResultList().stream()
                            .filter(row -> ((Number) row.get("seq")).intValue() == seq)
                            .map(row -> (String) row.get("role"))
                            .distinct()
                            .toList())
                    .peek(same -> assertThat(same).hasSize(1))
                    .map(same -> same.get(0))
                    .toList();
        }
    }
}
