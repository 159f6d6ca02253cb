package bureau.monitoring;

import bureau.OfficeTest;
import bureau.platform.failure.FailureReport;
import bureau.platform.language.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mail.MailSendException;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class OperatorReportTest {

    @Autowired
    FailureReport report;

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new MailSendException("send", new IOException("Connection refused")),
                        "Make it: The mail could not be handed over (Connection refused). Check that the mail server"),
                Arguments.of(
                        new UncategorizedSQLException("insert", "", new SQLException("disk full")),
                        "Make it: The database refused or could not be reached (disk full). Check that it runs"),
                Arguments.of(
                        new UncheckedIOException(new IOException("No space left on device")),
                        "Make it: A file could not be read or written (No space left on device). Check the folder"),
                Arguments.of(
                        new ProcessEngineException("ENGINE-1", new Refused("Enter a date. Then retry.")),
                        "Make it: Enter a date. Then retry."),
                Arguments.of(
                        new ProcessEngineException("wrapped", new NullPointerException("no\n buyer")),
                        "Make it: Something failed that Bureau does not know (no buyer). Look in the log for job 4711"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhatFailedAndWhatToDo(Exception failure, String expected) {
        assertThat(report.text("Make it", failure, "4711")).startsWith(expected);
    }
}
