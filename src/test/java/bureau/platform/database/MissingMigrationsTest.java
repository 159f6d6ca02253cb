package bureau.platform.database;

import bureau.OfficeTest;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class MissingMigrationsTest {

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @Test
    void startIsRefusedAndNothingIsChangedWhereMigrationIsSwitchedOff() {
        Flyway empty = Flyway.configure()
                .dataSource(source)
                .schemas("not_migrated")
                .locations("classpath:db/migration")
                .load();
        FlywayMigrationStrategy refusing = new DatabaseConfiguration()
                .migrateOrRefuse(new DatabaseProperties(Path.of("target"), Path.of("target"), false));

        assertThatThrownBy(() -> refusing.migrate(empty))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("migrations are missing")
                .extracting(thrown -> ((DatabaseUnavailable) thrown).action())
                .asString()
                .contains("BUREAU_DATABASE_MIGRATE=true");
        assertThat(database.sql("select count(*) from information_schema.tables where table_schema = 'not_migrated'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
