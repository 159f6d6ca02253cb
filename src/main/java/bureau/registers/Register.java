package bureau.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A register of the office: what it holds, who keeps it, who may look into it, and the rules beyond those of its fields. */
interface Register {

    /** As its address calls it. */
    String name();

    /** The table, or a query in brackets for what is only read. */
    String table();

    /** The column that is the row's id. */
    String idColumn();

    List<Field> fields();

    /** How it is sorted. */
    String order();

    Set<String> keepers();

    /** Those who look into it beyond its keepers. */
    Set<String> readers();

    /** The fields by which a file's row finds its row here. */
    default List<String> keys() {
        return List.of(idColumn());
    }

    default boolean hasVersions() {
        return true;
    }

    /** Whether a new row may be made on the page or by a file. */
    default boolean mayGrow() {
        return true;
    }

    /**
     * Looks at a row as a whole.
     *
     * @param before null for a new one
     */
    default void check(Row before, Row after, Problems problems) {}

    /** Values that nobody types: columns for the insert of a new row. */
    default Map<String, Object> withNew(Row row) {
        return Map.of();
    }

    /** Whatever else goes with the change, in its transaction. */
    default void saved(Row before, Row after) {}

    /** A page that shows more about the row. */
    default Optional<String> more(String id) {
        return Optional.empty();
    }

    /** The fragment of the page that belongs to this register alone. */
    default Optional<String> panel() {
        return Optional.empty();
    }

    default Map<String, Object> panelModel(Row row) {
        return Map.of();
    }

    /** What stands in the fields of a new row. */
    default Map<String, String> blank() {
        return Map.of();
    }

    /** The fragment above the list that belongs to this register alone. */
    default Optional<String> listPanel() {
        return Optional.empty();
    }

    default Map<String, Object> listModel() {
        return Map.of();
    }

    default Field field(String name) {
        return fields().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
