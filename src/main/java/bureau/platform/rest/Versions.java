package bureau.platform.rest;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs here, at {@code /actuator/info}, beside the build and the Java version. */
@Component
class Versions implements InfoContributor {

    private final JdbcClient database;

    Versions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail(
                "versions",
                Map.of(
                        "camunda", ProcessEngine.class.getPackage().getImplementationVersion(),
                        "postgresql",
                                database.sql("show server_version")
                                        .query(String.class)
                                        .single(),
                        "schema",
                                database.sql("select max(installed_rank) from flyway_schema_history where success")
                                        .query(Integer.class)
                                        .single()));
    }
}
