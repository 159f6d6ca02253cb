package bureau.registers;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column of a register.
 *
 * @param name as addresses, forms and files call it
 * @param sql the column, or for what is worked out its expression
 * @param longest of a text
 * @param choices the words of a {@link Kind#CHOICE}
 * @param options the query for the id, name_en and name_ru of what a {@link Kind#REFERENCE} may refer to
 */
record Field(String name, String sql, Kind kind, Set<Trait> traits, int longest, List<String> choices, String options) {

    enum Trait {
        REQUIRED,
        EDITABLE,
        ONLY_WHEN_NEW,
        LISTED,
        SEARCHED,
        FILTERED
    }

    private static final int LONGEST = 200;

    static Field of(String name, Kind kind) {
        String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Field(name, column, kind, Set.of(Trait.EDITABLE), LONGEST, List.of(), null);
    }

    static Field text(String name) {
        return of(name, Kind.TEXT);
    }

    static Field choice(String name, String... words) {
        return of(name, Kind.CHOICE).with(Trait.FILTERED).words(words);
    }

    static Field reference(String name, String options) {
        Field field = of(name, Kind.REFERENCE);
        return new Field(name, field.sql, field.kind, field.traits, LONGEST, List.of(), options);
    }

    /** Worked out of other tables; nobody writes it. */
    static Field computed(String name, Kind kind, String expression) {
        return new Field(name, expression, kind, Set.of(Trait.LISTED), LONGEST, List.of(), null);
    }

    Field must() {
        return with(Trait.REQUIRED);
    }

    /** A key: written once, never changed. */
    Field key() {
        return with(Trait.REQUIRED).with(Trait.EDITABLE).onlyAtFirst();
    }

    /** Like a key, but may be empty. */
    Field onlyAtFirst() {
        return with(Trait.ONLY_WHEN_NEW);
    }

    Field readOnly() {
        return without(Trait.EDITABLE).without(Trait.ONLY_WHEN_NEW);
    }

    Field inList() {
        return with(Trait.LISTED);
    }

    Field notInList() {
        return without(Trait.LISTED);
    }

    Field inSearch() {
        return with(Trait.SEARCHED);
    }

    Field asFilter() {
        return with(Trait.FILTERED);
    }

    Field notFiltered() {
        return without(Trait.FILTERED);
    }

    Field words(String... words) {
        return new Field(name, sql, kind, traits, longest, List.of(words), options);
    }

    boolean required() {
        return traits.contains(Trait.REQUIRED);
    }

    boolean editable() {
        return traits.contains(Trait.EDITABLE);
    }

    boolean listed() {
        return traits.contains(Trait.LISTED);
    }

    boolean searched() {
        return traits.contains(Trait.SEARCHED);
    }

    boolean filtered() {
        return traits.contains(Trait.FILTERED);
    }

    boolean mayBeWritten(boolean isNew) {
        return editable() && (isNew || !traits.contains(Trait.ONLY_WHEN_NEW));
    }

    private Field with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Field(name, sql, kind, more, longest, choices, options);
    }

    private Field without(Trait trait) {
        Set<Trait> fewer = EnumSet.noneOf(Trait.class);
        fewer.addAll(traits);
        fewer.remove(trait);
        return new Field(name, sql, kind, fewer, longest, choices, options);
    }
}
