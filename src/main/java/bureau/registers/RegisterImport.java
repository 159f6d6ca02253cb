package bureau.registers;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.registers.RegisterEditing.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.csv.CSVRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file into a register, all of it or nothing. The rehearsal does the same and undoes it, so it shows exactly what
 * would happen.
 */
@Service
class RegisterImport {

    /** @param fields label, before and after of what changes; empty for a new row */
    record Step(long row, String name, boolean isNew, List<String[]> fields) {}

    /** @param column its header; null where the row as a whole is wrong */
    record Mistake(long row, String column, String message) {}

    /** @param unread headers of columns that nobody may write */
    record Plan(List<Step> steps, int unchanged, List<Mistake> mistakes, List<String> unread, AtomicBoolean broken) {

        /** Names what would happen, so that nothing else is done when it is confirmed. */
        String fingerprint() {
            StringBuilder all = new StringBuilder();
            steps.forEach(step -> {
                all.append(step.row()).append(step.name()).append(step.isNew());
                step.fields().forEach(each -> all.append(String.join("\u0001", each)));
            });
            return Fingerprint.of(all.toString());
        }

        boolean possible() {
            return mistakes.isEmpty() && !steps.isEmpty();
        }
    }

    private static final int MOST_MISTAKES = 100;

    private final RegisterRows rows;
    private final RegisterEditing editing;
    private final RegisterPage page;
    private final Values values;
    private final Messages messages;
    private final TransactionTemplate transaction;

    RegisterImport(
            RegisterRows rows,
            RegisterEditing editing,
            RegisterPage page,
            Values values,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.editing = editing;
        this.page = page;
        this.values = values;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    Plan rehearse(Register register, String text) {
        return run(register, text, null);
    }

    /**
     * @param confirmed the fingerprint of what the person has seen
     * @return what was done, or, where that is not what he has seen, what would be done now
     */
    Plan run(Register register, String text, String confirmed) {
        Map<String, Field> known = headers(register);
        List<CSVRecord> table = FileTable.rows(
                text,
                header -> (int) header.stream()
                        .filter(each -> known.containsKey(each.strip()))
                        .count(),
                messages);
        List<Field> columns = columns(register, known, table.get(0));
        return transaction.execute(status -> {
            rows.waitForOtherImports(register);
            Plan plan = new Plan(new ArrayList<>(), 0, new ArrayList<>(), new ArrayList<>(), new AtomicBoolean());
            columns.stream()
                    .filter(field ->
                            !field.mayBeWritten(true) && !register.keys().contains(field.name()))
                    .forEach(field -> plan.unread().add(page.label(register, field)));
            int unchanged = 0;
            long row = 1;
            for (CSVRecord each : table.subList(1, table.size())) {
                row++;
                if (plan.mistakes().size() < MOST_MISTAKES && !isBlank(each)) {
                    unchanged += take(register, columns, each, row, plan) ? 0 : 1;
                }
                // The database has ended the transaction; the rows behind cannot be looked at.
                if (plan.broken().get()) {
                    break;
                }
            }
            Plan done = new Plan(plan.steps(), unchanged, plan.mistakes(), plan.unread(), plan.broken());
            if (!done.possible() || !done.fingerprint().equals(confirmed)) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    /** @return whether the row would be changed, or cannot be read */
    private boolean take(Register register, List<Field> columns, CSVRecord record, long row, Plan plan) {
        if (record.size() != columns.size()) {
            plan.mistakes()
                    .add(new Mistake(row, null, messages.text("registers.file.cells", columns.size(), record.size())));
            return true;
        }
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            typed.put(columns.get(i).name(), FormulaGuard.read(record.get(i)));
        }
        Problems problems = new Problems();
        Optional<Row> before = present(register, typed, problems);
        if (problems.none() && before.isEmpty() && namesAnother(register, typed)) {
            problems.add(register.keys().get(0), messages.text("registers.file.noSuchRow"));
        }
        if (problems.none()) {
            try {
                Outcome outcome = editing.write(register, before.orElse(null), typed);
                problems = outcome.problems();
                return problems.none()
                        ? note(register, before, outcome.id(), row, plan)
                        : tell(register, problems, row, plan);
            } catch (DataIntegrityViolationException e) {
                plan.broken().set(true);
                plan.mistakes().add(new Mistake(row, null, messages.text("registers.refused.database")));
                return true;
            }
        }
        return tell(register, problems, row, plan);
    }

    private Optional<Row> present(Register register, Map<String, String> typed, Problems problems) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String key : register.keys()) {
            Field field = register.field(key);
            keys.put(key, values.read(register, field, typed.get(key), problems));
        }
        return problems.none()
                ? rows.findByKeys(register, keys).flatMap(row -> {
                    rows.lock(register, row.id());
                    return rows.find(register, row.id());
                })
                : Optional.empty();
    }

    /** A key that nobody may choose, of a row that is not there. */
    private static boolean namesAnother(Register register, Map<String, String> typed) {
        return !register.mayGrow()
                || register.keys().stream()
                        .anyMatch(key -> !register.field(key).mayBeWritten(true)
                                && !typed.get(key).isBlank());
    }

    private boolean tell(Register register, Problems problems, long row, Plan plan) {
        problems.byField()
                .forEach((field, message) ->
                        plan.mistakes().add(new Mistake(row, page.label(register, register.field(field)), message)));
        return true;
    }

    private boolean note(Register register, Optional<Row> before, String id, long row, Plan plan) {
        Row after = rows.find(register, id).orElseThrow();
        List<String[]> changes = new ArrayList<>();
        before.ifPresent(earlier -> register.fields().stream()
                .filter(field -> field.mayBeWritten(false))
                .forEach(field -> {
                    String was = values.shown(register, field, earlier.get(field.name()));
                    String is = values.shown(register, field, after.get(field.name()));
                    if (!was.equals(is)) {
                        changes.add(new String[] {page.label(register, field), was, is});
                    }
                }));
        if (before.isPresent() && changes.isEmpty()) {
            return false;
        }
        plan.steps().add(new Step(row, page.name(register, after), before.isEmpty(), changes));
        return true;
    }

    private List<Field> columns(Register register, Map<String, Field> known, CSVRecord header) {
        List<Field> columns = new ArrayList<>();
        for (String each : header) {
            Field field = known.get(each.strip());
            if (field == null) {
                throw messages.refused("registers.file.unknownColumn", each.strip());
            }
            if (columns.contains(field)) {
                throw messages.refused("registers.file.twice", each.strip());
            }
            columns.add(field);
        }
        for (String key : register.keys()) {
            if (!columns.contains(register.field(key))) {
                throw messages.refused("registers.file.noKey", page.label(register, register.field(key)));
            }
        }
        return columns;
    }

    /** A field is known by its own name and by its label in each language. */
    private Map<String, Field> headers(Register register) {
        Map<String, Field> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Field field : register.fields()) {
            headers.putIfAbsent(field.name(), field);
            for (Language each : Language.values()) {
                headers.putIfAbsent(messages.text(each, "registers." + register.name() + "." + field.name()), field);
            }
        }
        return headers;
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }
}
