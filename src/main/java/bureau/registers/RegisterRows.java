package bureau.registers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the tables of the registers. All names in the statements are ours, all values are parameters. */
@Repository
class RegisterRows {

    /** What somebody looks for: words in the searched fields, and values of the filtered ones. */
    record Wanted(String search, Map<String, String> filters) {}

    private final JdbcClient database;

    RegisterRows(JdbcClient database) {
        this.database = database;
    }

    long count(Register register, Wanted wanted) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(register, wanted, parameters);
        return database.sql("select count(*) from " + register.table() + " r" + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    List<Row> page(Register register, Wanted wanted, long first, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(register, wanted, parameters);
        parameters.put("first", first);
        parameters.put("most", most);
        return database.sql(select(register) + where + " order by " + register.order() + " limit :most offset :first")
                .params(parameters)
                .query((row, number) -> row(register, row))
                .list();
    }

    Optional<Row> find(Register register, String id) {
        return database.sql(select(register) + " where r." + register.idColumn() + "::text = ?")
                .param(id)
                .query((row, number) -> row(register, row))
                .optional();
    }

    /** The row that a file means; null stands for nothing here. */
    Optional<Row> findByKeys(Register register, Map<String, Object> values) {
        String where = register.keys().stream()
                .map(key -> "r." + register.field(key).sql() + " is not distinct from ?")
                .collect(Collectors.joining(" and "));
        return database.sql(select(register) + " where " + where)
                .params(register.keys().stream().map(values::get).toList())
                .query((row, number) -> row(register, row))
                .optional();
    }

    /** Whoever writes the same row waits. @return its version, empty when there is no such row */
    Optional<Integer> lock(Register register, String id) {
        return database.sql("select version from " + register.table() + " r where r." + register.idColumn()
                        + "::text = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /** Until this transaction ends. Two files with the same rows in another order would wait for each other for ever. */
    void waitForOtherImports(Register register) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("bureau.registers.import." + register.name())
                .query(String.class)
                .optional();
    }

    /** @return the new row's id */
    String insert(Register register, Map<String, Object> columns) {
        String names = String.join(", ", columns.keySet());
        String places = columns.keySet().stream().map(each -> "?").collect(Collectors.joining(", "));
        return database.sql("insert into " + register.table() + " (" + names + ") values (" + places + ") returning "
                        + register.idColumn() + "::text")
                .params(new ArrayList<>(columns.values()))
                .query(String.class)
                .single();
    }

    void update(Register register, String id, Map<String, Object> columns) {
        String sets = columns.keySet().stream().map(each -> each + " = ?").collect(Collectors.joining(", "));
        List<Object> parameters = new ArrayList<>(columns.values());
        parameters.add(id);
        database.sql("update " + register.table() + " set " + sets + " where " + register.idColumn() + "::text = ?")
                .params(parameters)
                .update();
    }

    private static String select(Register register) {
        String fields = register.fields().stream()
                .map(each -> ", " + each.sql() + " as \"" + each.name() + "\"")
                .collect(Collectors.joining());
        return "select r." + register.idColumn() + "::text as row_id, "
                + (register.hasVersions() ? "r.version" : "0 as version") + fields + " from " + register.table() + " r";
    }

    private static String where(Register register, Wanted wanted, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        String search = wanted.search().strip();
        if (!search.isEmpty()) {
            parameters.put("search", "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            conditions.add(register.fields().stream()
                    .filter(Field::searched)
                    .map(each -> "(" + each.sql() + ")::text ilike :search")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        wanted.filters().forEach((name, value) -> {
            parameters.put("f_" + name, value);
            conditions.add("(" + register.field(name).sql() + ")::text = :f_" + name);
        });
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static Row row(Register register, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : register.fields()) {
            values.put(field.name(), value(field, row));
        }
        return new Row(row.getString("row_id"), row.getInt("version"), values);
    }

    private static Object value(Field field, ResultSet row) throws SQLException {
        String name = field.name();
        Object value = switch (field.kind()) {
            case MONEY -> row.getLong(name);
            case INTEGER -> row.getInt(name);
            case DECIMAL, RATE -> row.getBigDecimal(name);
            case YES_NO -> row.getBoolean(name);
            case DATE -> {
                Date date = row.getDate(name);
                yield date == null ? null : date.toLocalDate();
            }
            default -> row.getString(name);
        };
        return row.wasNull() ? null : value;
    }
}
