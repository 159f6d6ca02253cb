package bureau.approval;

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
                    # kopecks | category | catalogue | budget | over % | sole | contract | who, in order
                    100000    | stationery | true  | ok   | 0   | false | false | office_manager
                    1500000   | stationery | true  | near | 0   | false | false | office_manager
                    1500001   | stationery | true  | ok   | 0   | false | false | dept_head
                    100000    | stationery | false | ok   | 0   | false | false | dept_head
                    100000    | stationery | true  | over | 5   | false | false | dept_head cfo
                    100000    | stationery | true  | none | 100 | false | false | dept_head cfo ceo
                    100000    | stationery | true  | over | 10  | false | false | dept_head cfo
                    100000    | stationery | true  | over | 11  | false | false | dept_head cfo ceo
                    100000    | IT         | true  | ok   | 0   | false | false | office_manager it_support_head
                    10000000  | furniture  | false | ok   | 0   | false | false | dept_head
                    10000001  | furniture  | false | ok   | 0   | false | false | dept_head cfo
                    50000000  | furniture  | false | ok   | 0   | false | false | dept_head cfo
                    50000001  | furniture  | false | ok   | 0   | false | false | dept_head cfo ceo
                    5000000   | furniture  | false | ok   | 0   | true  | false | dept_head
                    5000001   | furniture  | false | ok   | 0   | true  | false | dept_head finance_controller
                    50000001  | furniture  | false | ok   | 0   | true  | true  | dept_head lawyer cfo finance_controller ceo
                    30000000  | services   | true  | ok   | 0   | false | true  | dept_head cfo
                    30000001  | services   | true  | ok   | 0   | false | true  | dept_head lawyer cfo
                    100       | services   | true  | ok   | 0   |       |       | office_manager
                    50000001  | IT         | false | over | 50  | false | false | dept_head it_support_head cfo ceo
                    """)
    void findsWhoHasToAgree(
            long amountCents,
            String category,
            boolean fromCatalogue,
            String budget,
            long overPercent,
            Boolean soleSource,
            Boolean needsContract,
            String roles)
            throws IOException {
        assertThat(roles(amountCents, category, fromCatalogue, budget, overPercent, soleSource, needsContract))
                .containsExactly(roles.split(" "));
    }

    @Test
    void someoneAlwaysHasToAgreeAndNobodyIsAskedTwiceAtOneStep() throws IOException {
        for (long amount : new long[] {1, 1500000, 1500001, 10000000, 10000001, 50000000, 50000001}) {
            for (String category : List.of("stationery", "consumables", "IT", "furniture", "services", "other")) {
                for (boolean catalogue : new boolean[] {true, false}) {
                    for (String budget : List.of("ok", "near", "over", "none")) {
                        for (long over : new long[] {0, 10, 11, 100}) {
                            for (Boolean flag : new Boolean[] {true, false, null}) {
                                List<String> roles = roles(amount, category, catalogue, budget, over, flag, flag);
                                assertThat(roles).isNotEmpty().doesNotHaveDuplicates();
                            }
                        }
                    }
                }
            }
        }
    }

    private List<String> roles(
            long amountCents,
            String category,
            boolean catalogue,
            String budget,
            long over,
            Boolean soleSource,
            Boolean needsContract)
            throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("processes/shared/approval-policy.dmn"))) {
            DmnDecision policy = engine.parseDecision("approval-policy", in);
            var result = engine.evaluateDecision(
                    policy,
                    Variables.putValue("process", "purchasing")
                            .putValue("amountCents", amountCents)
                            .putValue("category", category)
                            .putValue("fromCatalogue", catalogue)
                            .putValue("budgetStatus", budget)
                            .putValue("overBudgetPercent", over)
                            .putValue("soleSource", soleSource)
                            .putValue("needsContract", needsContract));
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
