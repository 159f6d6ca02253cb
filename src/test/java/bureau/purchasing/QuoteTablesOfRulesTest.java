package bureau.purchasing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables that say how many quotations are needed and what counts in them: every row, its borders, no gaps. */
class QuoteTablesOfRulesTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # kopecks | framework | sole source | urgent | catalogue | quotations | method | days
                    1        | false | false | false | false | 1 | direct | 2
                    5000000  | false | false | true  | true  | 1 | direct | 2
                    5000001  | false | false | false | true  | 2 | prices | 2
                    5000001  | false | false | false | false | 2 | prices | 3
                    30000000 | false | false | false | true  | 2 | prices | 2
                    30000000 | false | false | false | false | 2 | prices | 3
                    30000001 | false | false | false | true  | 3 | prices | 5
                    30000001 | false | false | false | false | 3 | prices | 5
                    5000001  | false | false | true  | false | 1 | prices | 1
                    30000001 | false | false | true  | false | 1 | prices | 1
                    30000001 | true  | false | false | false | 1 | direct | 2
                    30000001 | true  | true  | true  | true  | 1 | direct | 2
                    30000001 | false | true  | false | false | 1 | direct | 2
                    30000001 | false | true  | true  | false | 1 | direct | 2
                    """)
    void findsHowManyQuotationsAreNeeded(
            long amountCents,
            boolean framework,
            boolean soleSource,
            boolean urgent,
            boolean fromCatalogue,
            int quotations,
            String method,
            int days)
            throws IOException {
        assertThat(requirements(amountCents, framework, soleSource, urgent, fromCatalogue))
                .isEqualTo(Map.of("minQuotes", quotations, "method", method, "answerDays", days));
    }

    @Test
    void exactlyOneRowFitsWhateverIsBought() throws IOException {
        boolean[] both = {true, false};
        for (long amount : new long[] {0, 1, 5000000, 5000001, 30000000, 30000001, 900000000}) {
            for (boolean framework : both) {
                for (boolean sole : both) {
                    for (boolean urgent : both) {
                        for (boolean catalogue : both) {
                            assertThat(requirements(amount, framework, sole, urgent, catalogue))
                                    .hasSize(3);
                        }
                    }
                }
            }
        }
    }

    @Test
    void weightsAreAHundredForEveryCategory() throws IOException {
        for (String category : Arrays.asList(
                "stationery", "consumables", "IT", "furniture", "services", "other", "unheard of", null)) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("category", category);
            Map<String, Object> weights = row("quote-weights", facts);
            assertThat(new QuoteScores.Weights(
                                    number(weights, "priceWeight"),
                                    number(weights, "deliveryWeight"),
                                    number(weights, "termsWeight"),
                                    number(weights, "ratingWeight"))
                            .isWhole())
                    .as(category)
                    .isTrue();
        }
        assertThat(List.copyOf(
                        row("quote-weights", Map.of("category", "stationery")).values()))
                .containsExactlyInAnyOrder(60, 20, 10, 10);
    }

    private Map<String, Object> requirements(
            long amountCents, boolean framework, boolean soleSource, boolean urgent, boolean fromCatalogue)
            throws IOException {
        return row(
                "quote-requirements",
                Map.of(
                        "amountCents",
                        amountCents,
                        "framework",
                        framework,
                        "soleSource",
                        soleSource,
                        "urgent",
                        urgent,
                        "fromCatalogue",
                        fromCatalogue));
    }

    private Map<String, Object> row(String table, Map<String, Object> facts) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("processes/purchasing/" + table + ".dmn"))) {
            return engine.evaluateDecisionTable(engine.parseDecision(table, in), facts)
                    .getSingleResult()
                    .getEntryMap();
        }
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}
