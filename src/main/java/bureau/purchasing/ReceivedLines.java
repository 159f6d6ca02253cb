package bureau.purchasing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what a receiver has entered, line by line. */
final class ReceivedLines {

    private ReceivedLines() {}

    static Map<Integer, Receiving.Arrived> read(JsonNode rows) {
        Map<Integer, Receiving.Arrived> arrived = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            arrived.put(
                    row.path("line").asInt(),
                    new Receiving.Arrived(
                            quantity(row, "received"),
                            quantity(row, "rejected"),
                            text(row, "rejectReason"),
                            text(row, "serialNumbers"),
                            row.hasNonNull("byNote") ? quantity(row, "byNote") : null));
        }
        return arrived;
    }

    /** The photos or the act that came with them. */
    static Stream<UUID> files(VariableScope scope) {
        return PurchasingProcess.FILES.find(scope).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(JsonNode::asText)
                .map(UUID::fromString);
    }

    /** However the receiver has divided them; empty where he has entered none. */
    static List<String> serials(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("[,;\\s]+"))
                        .filter(each -> !each.isBlank())
                        .toList();
    }

    private static BigDecimal quantity(JsonNode row, String field) {
        return row.hasNonNull(field) ? new BigDecimal(row.get(field).asText()) : BigDecimal.ZERO;
    }

    private static String text(JsonNode row, String field) {
        return row.hasNonNull(field) && !row.get(field).asText().isBlank()
                ? row.get(field).asText().strip()
                : null;
    }
}
