package bureau.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data folder of everything that must survive: the embedded server's cluster and the documents
 * @param programs folder into which the PostgreSQL programs are unpacked; may be deleted at any time
 * @param migrate whether the start may bring the schema up to date; otherwise it is refused while migrations are missing
 */
@ConfigurationProperties("bureau.database")
record DatabaseProperties(
        @DefaultValue("./data") Path data,
        @DefaultValue("./data/programs") Path programs,
        @DefaultValue("true") boolean migrate) {}
