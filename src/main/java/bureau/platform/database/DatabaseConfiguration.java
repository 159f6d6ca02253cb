package bureau.platform.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    /** Without a database of the office's own we bring one. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded")
    EmbeddedServer embeddedServer(DatabaseProperties properties) {
        return new EmbeddedServer(properties.data().resolve("postgresql"), properties.programs());
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded")
    JdbcConnectionDetails embeddedServerDetails(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedServer.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migrateOrRefuse(DatabaseProperties properties) {
        return flyway -> {
            if (properties.migrate()) {
                flyway.migrate();
            } else {
                refuseWhenMigrationsAreMissing(flyway);
            }
        };
    }

    private static void refuseWhenMigrationsAreMissing(Flyway flyway) {
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new DatabaseUnavailable(
                    pending.length + " database migrations are missing, the first is " + pending[0].getVersion() + " ("
                            + pending[0].getDescription() + ").",
                    "Make a backup, then start once with BUREAU_DATABASE_MIGRATE=true.");
        }
        flyway.validate();
    }
}
