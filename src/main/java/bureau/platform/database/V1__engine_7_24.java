package bureau.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** The engine's own tables, made by the scripts that its jar carries. A new engine version is a new migration. */
@Component
class V1__engine_7_24 extends BaseJavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String part : PARTS) {
                statement.execute(read(String.format(SCRIPT, part)));
            }
        }
    }

    private static String read(String script) throws IOException {
        try (InputStream in = V1__engine_7_24.class.getClassLoader().getResourceAsStream(script)) {
            if (in == null) {
                throw new IOException("The engine's jar has no script " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
