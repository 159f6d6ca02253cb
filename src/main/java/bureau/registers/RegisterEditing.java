package bureau.registers;

import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows of registers: checked, in the history, and never over what another person has written meanwhile. */
@Service
class RegisterEditing {

    /** @param id of the row, null while it is new and wrong @param stale whether somebody was quicker */
    record Outcome(String id, Problems problems, boolean stale) {

        boolean saved() {
            return problems.none() && !stale;
        }
    }

    private final RegisterRows rows;
    private final RegisterHistory history;
    private final Values values;
    private final Actor actor;
    private final Messages messages;

    RegisterEditing(RegisterRows rows, RegisterHistory history, Values values, Actor actor, Messages messages) {
        this.rows = rows;
        this.history = history;
        this.values = values;
        this.actor = actor;
        this.messages = messages;
    }

    @Transactional
    public Outcome add(Register register, Map<String, String> typed) {
        return write(register, null, typed);
    }

    /** @param version the one that the person saw */
    @Transactional
    public Outcome change(Register register, String id, int version, Map<String, String> typed) {
        int present = rows.lock(register, id).orElseThrow();
        if (present != version) {
            return new Outcome(id, new Problems(), true);
        }
        return write(register, rows.find(register, id).orElseThrow(), typed);
    }

    /** @param before null for a new row @param entered by the names of the fields; a field that is not there stays */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome write(Register register, Row before, Map<String, String> entered) {
        Problems problems = new Problems();
        Map<String, String> typed = new LinkedHashMap<>(before == null ? register.blank() : Map.of());
        typed.putAll(entered);
        Row after = read(register, before, typed, problems);
        if (problems.none()
                && before == null
                && rows.findByKeys(register, after.values()).isPresent()) {
            problems.add(register.keys().get(0), messages.text("registers.refused.known"));
        }
        if (problems.none()) {
            register.check(before, after, problems);
        }
        if (!problems.none()) {
            return new Outcome(after.id(), problems, false);
        }
        history.isWrittenBy(actor.required());
        String id = before == null ? insert(register, after) : update(register, before, after);
        register.saved(before, rows.find(register, id).orElseThrow());
        return new Outcome(id, problems, false);
    }

    private Row read(Register register, Row before, Map<String, String> typed, Problems problems) {
        Map<String, Object> read = new LinkedHashMap<>();
        for (Field field : register.fields()) {
            Object present = before == null ? null : before.get(field.name());
            boolean written = field.mayBeWritten(before == null) && (before == null || typed.containsKey(field.name()));
            read.put(field.name(), written ? values.read(register, field, typed.get(field.name()), problems) : present);
        }
        return new Row(before == null ? null : before.id(), before == null ? 0 : before.version(), read);
    }

    private String insert(Register register, Row row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Field field : register.fields()) {
            if (field.mayBeWritten(true)) {
                columns.put(field.sql(), row.get(field.name()));
            }
        }
        columns.putAll(register.withNew(row));
        return rows.insert(register, columns);
    }

    private String update(Register register, Row before, Row after) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Field field : register.fields()) {
            if (field.mayBeWritten(false) && !Objects.equals(before.get(field.name()), after.get(field.name()))) {
                columns.put(field.sql(), after.get(field.name()));
            }
        }
        if (!columns.isEmpty()) {
            rows.update(register, before.id(), columns);
        }
        return before.id();
    }
}
