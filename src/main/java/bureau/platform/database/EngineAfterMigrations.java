package bureau.platform.database;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** The engine changes no schema itself; being one of its plugins makes it wait for ours. */
@Component
class EngineAfterMigrations extends AbstractProcessEnginePlugin {

    EngineAfterMigrations(FlywayMigrationInitializer migrated) {}
}
