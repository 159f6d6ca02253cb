package bureau.documents;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.platform.language.Refused;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@OfficeTest
class UploadTest {

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Arguments> genuine() {
        return Stream.of(
                Arguments.of("Счёт № 5.pdf", SampleFiles.pdf(), "application/pdf"),
                Arguments.of("letter.docx", SampleFiles.docx(), FileType.DOCX.mediaType()),
                Arguments.of("table.XLSX", SampleFiles.xlsx(), FileType.XLSX.mediaType()),
                Arguments.of("scan.png", SampleFiles.png(), "image/png"),
                Arguments.of("photo.jpg", SampleFiles.jpg(), "image/jpeg"),
                Arguments.of("photo.JPEG", SampleFiles.jpg(), "image/jpeg"));
    }

    @ParameterizedTest
    @MethodSource("genuine")
    void genuineFilesAreTaken(String name, byte[] content, String type) throws Exception {
        Document document = documents.upload("olga", name, new ByteArrayInputStream(content));

        assertThat(document.fileName()).isEqualTo(name);
        assertThat(document.mediaType()).isEqualTo(type);
        assertThat(document.size()).isEqualTo(content.length);
        assertThat(documents.open(document).readAllBytes()).isEqualTo(content);
    }

    @Test
    void noHostileFileIsTakenAndEachRefusalSaysWhatToDo() {
        List<HostileFiles.Hostile> hostile = HostileFiles.all();
        assertThat(hostile).hasSizeGreaterThan(150);

        for (Language language : Language.values()) {
            LocaleContextHolder.setLocale(language.locale());
            for (HostileFiles.Hostile file : hostile) {
                Refused refused = catchThrowableOfType(
                        Refused.class,
                        () -> documents.upload("mallory", file.name(), new ByteArrayInputStream(file.content())));
                assertThat(refused).as(file.toString()).isNotNull();
                assertThat(refused.getMessage())
                        .as(file.toString())
                        .doesNotContain("{", "documents.")
                        .matches(language == Language.RU ? "(?s).*[а-я]{3}.*" : "(?s)((?![а-я]{3}).)*")
                        .hasSizeGreaterThan(40);
            }
        }
        assertThat(database.sql("select count(*) from document where created_by = 'mallory'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.pdf | passwd.pdf",
                "C:\\Users\\olga\\Счёт.pdf | Счёт.pdf",
                "a\u202Efdp.exe.pdf | afdp.exe.pdf",
                "in\u0000voice\u0007.pdf | invoice.pdf",
                "CON.pdf | _CON.pdf",
                "lpt1.tar.pdf | _lpt1.tar.pdf",
                "a<b>:\"c\"?*.pdf | a_b___c___.pdf",
                "...hidden.pdf... | hidden.pdf",
                "two   spaces.pdf | two spaces.pdf",
                "e\u0301tage.pdf | étage.pdf"
            })
    void namesAreCleaned(String given, String clean) {
        assertThat(FileNames.clean(given)).isEqualTo(clean);
    }

    @Test
    void longNamesKeepTheirExtension() {
        assertThat(FileNames.clean("ж".repeat(400) + ".pdf"))
                .hasSize(FileNames.MAX_LENGTH)
                .endsWith("ж.pdf");
    }
}
