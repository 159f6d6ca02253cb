package bureau;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class StartTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    @Test
    void databaseIsDurable() {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
            assertThat(database.queryForObject("show " + setting, String.class))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void engineChangesNoSchema() {
        assertThat(engine.getProcessEngineConfiguration().getDatabaseSchemaUpdate())
                .isEqualTo("false");
    }
}
