package bureau.registers;

import java.util.List;
import java.util.Locale;

/**
 * A column of a register.
 *
 * @param name as addresses, forms and files call it
 * @param sql the column, or for what is worked out its expression
 * @param longest of a text
 * @param choices the words of a {@link Kind#CHOICE}
 * @param options the query for the id, name_en and name_ru of what a {@link Kind#REFERENCE} may refer to
 */
record Field(
        String name,
        String sql,
        Kind kind,
        boolean required,
        boolean editable,
        boolean onlyWhenNew,
        boolean listed,
        boolean searched,
        boolean filtered,
        int longest,
        List<String> choices,
        String options) {

    private static final int LONGEST = 200;

    static Field of(String name, Kind kind) {
        String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Field(name, column, kind, false, true, false, false, false, false, LONGEST, List.of(), null);
    }

    static Field text(String name) {
        return of(name, Kind.TEXT);
    }

    static Field choice(String name, String... words) {
        Field field = of(name, Kind.CHOICE);
        return new Field(
                name, field.sql, Kind.CHOICE, false, true, false, false, false, true, LONGEST, List.of(words), null);
    }

    static Field reference(String name, String options) {
        Field field = of(name, Kind.REFERENCE);
        return new Field(
                name, field.sql, Kind.REFERENCE, false, true, false, false, false, false, LONGEST, List.of(), options);
    }

    /** Worked out of other tables; nobody writes it. */
    static Field computed(String name, Kind kind, String expression) {
        return new Field(name, expression, kind, false, false, false, true, false, false, LONGEST, List.of(), null);
    }

    Field must() {
        return new Field(
                name, sql, kind, true, editable, onlyWhenNew, listed, searched, filtered, longest, choices, options);
    }

    /** A key: written once, never changed. */
    Field key() {
        return new Field(name, sql, kind, true, true, true, listed, searched, filtered, longest, choices, options);
    }

    Field readOnly() {
        return new Field(
                name, sql, kind, required, false, false, listed, searched, filtered, longest, choices, options);
    }

    Field inList() {
        return new Field(
                name, sql, kind, required, editable, onlyWhenNew, true, searched, filtered, longest, choices, options);
    }

    Field inSearch() {
        return new Field(
                name, sql, kind, required, editable, onlyWhenNew, listed, true, filtered, longest, choices, options);
    }

    Field asFilter() {
        return new Field(
                name, sql, kind, required, editable, onlyWhenNew, listed, searched, true, longest, choices, options);
    }

    /** Like a key, but may be empty. */
    Field onlyAtFirst() {
        return new Field(
                name, sql, kind, required, editable, true, listed, searched, filtered, longest, choices, options);
    }

    Field notInList() {
        return new Field(
                name, sql, kind, required, editable, onlyWhenNew, false, searched, filtered, longest, choices, options);
    }

    Field notFiltered() {
        return new Field(
                name, sql, kind, required, editable, onlyWhenNew, listed, searched, false, longest, choices, options);
    }

    Field words(String... words) {
        return new Field(
                name,
                sql,
                kind,
                required,
                editable,
                onlyWhenNew,
                listed,
                searched,
                filtered,
                longest,
                List.of(words),
                options);
    }

    boolean mayBeWritten(boolean isNew) {
        return editable && (isNew || !onlyWhenNew);
    }
}
