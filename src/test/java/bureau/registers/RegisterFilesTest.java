package bureau.registers;

import bureau.OfficeTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that go into registers and come out of them. */
@OfficeTest
class RegisterFilesTest {

    private static final String HEADER = "id;nameEn;nameRu;category;unitEn;unitRu;priceCents\r\n";
    private static final String IMPORT = "/registers/catalogue/import";

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Keeper manager;
    private String id;

    @BeforeEach
    void logIn() {
        manager = new Keeper(port, "om.gromova", "en");
        id = "file-" + UUID.randomUUID();
    }

    @AfterEach
    void tidyUp() {
        database.sql("delete from catalogue_item where id like 'file-%'").update();
    }

    @Test
    void fileBeyondEveryLimitIsRefusedAndChangesNothing() {
        for (int megabytes : new int[] {11, 14, 30}) {
            byte[] large = (HEADER + id + ";Ruler;Линейка;stationery;pc;шт.;1650,50\r\n")
                    .repeat(megabytes * 15_000)
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(large).hasSizeGreaterThan(megabytes * 1024 * 1024);
            assertThat(manager.upload(IMPORT, large).statusCode()).isEqualTo(413);
        }
        assertThat(manager.status("/registers/catalogue/rows/" + id)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false,;", "UTF-8,true,;", "windows-1251,false,;", "UTF-8,false,','", "UTF-8,true,TAB"})
    void fileIsReadAsSpreadsheetProgramsWriteIt(String charset, boolean mark, String given) {
        String separator = given.equals("TAB") ? "\t" : given;
        String text =
                "Код;Название по-английски;Название по-русски;Категория;Unit in English;Единица по-русски;Цена, ₽\r\n"
                        .replace(", ₽", charset.startsWith("w") ? "" : ", ₽");
        if (charset.startsWith("w")) {
            text = text.replace("Цена", "priceCents");
        }
        text = String.join(separator, text.strip().split(";")).replace("Цена, ₽", "\"Цена, ₽\"") + "\r\n"
                + String.join(separator, id, "\"Ruler \"\"L\"\"\"", "Линейка", "Канцтовары", "pc", "шт.", "\"1 650,5\"")
                + "\r\n\r\n";
        HttpResponse<byte[]> rehearsal =
                manager.upload(IMPORT, ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset)));
        assertThat(rehearsal.statusCode()).as(Keeper.text(rehearsal)).isEqualTo(200);
        assertThat(Keeper.text(rehearsal)).contains("Rows that would change: 1", "new row");
        assertThat(count()).isZero();

        assertThat(confirm(rehearsal).statusCode()).isEqualTo(302);
        assertThat(database.sql("select name_en || name_ru || category || price_cents from catalogue_item where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Ruler \"L\"Линейкаstationery165050");
    }

    @Test
    void oneMistakeAnywhereTakesNothingOver() {
        HttpResponse<byte[]> answer = manager.upload(
                IMPORT,
                bytes(HEADER + id + ";Ruler;Линейка;stationery;pc;шт.;10\r\n" + id
                        + "-2;;Линейка;stationary;pc;шт.;ten\r\n" + id + "-3;too;few\r\n"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Keeper.text(answer))
                .contains("Name in English", "Fill this in", "Choose one of", "Price, roubles", "1234.50")
                .contains("The header has 7 columns, this row 3")
                .contains(">3</td>", ">4</td>")
                .doesNotContain("name=\"fingerprint\"");
        assertThat(count()).isZero();
        assertThat(confirm(Map.of(
                                "content",
                                content(HEADER + id + ";Ruler;Линейка;stationery;pc;шт.;x\r\n"),
                                "fingerprint",
                                ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(count()).isZero();
    }

    @Test
    void sameRowTwiceInAFileIsOneChangeAfterTheOther() {
        HttpResponse<byte[]> answer = manager.upload(
                IMPORT,
                bytes(HEADER + id + ";Ruler;Линейка;stationery;pc;шт.;10\r\n" + id
                        + ";Ruler;Линейка;stationery;pc;шт.;12\r\n"));
        assertThat(Keeper.text(answer)).contains("Rows that would change: 2");
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id;nameEn;colour|no column «colour»",
                "id;id;nameEn|stands in the file twice",
                "nameEn;nameRu|needs the column «Code»",
                "what;is;this|names none of the columns",
            })
    void fileWithAnotherHeaderIsRefused(String header, String told) {
        HttpResponse<byte[]> answer = manager.upload(IMPORT, bytes(header + "\r\na;b;c\r\n"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Keeper.text(answer)).contains(told);
    }

    @Test
    void whatIsNoTextOrTooMuchIsRefused() {
        for (byte[] file : new byte[][] {
            new byte[0],
            {'P', 'K', 3, 4, 0, 0},
            bytes("id;nameEn\r\n\"never closed;x\r\n"),
            new byte[600_000],
            bytes(HEADER + "a;b\r\n".repeat(5_001))
        }) {
            assertThat(manager.upload(IMPORT, file).statusCode()).isEqualTo(400);
        }
        assertThat(confirm(Map.of("content", "no base64!", "fingerprint", "x")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatChangedSinceTheRehearsalIsNotTakenOverUnseen() {
        take(HEADER + id + ";Ruler;Линейка;stationery;pc;шт.;10\r\n");
        HttpResponse<byte[]> rehearsal = manager.upload(IMPORT, bytes("id;priceCents\r\n" + id + ";12\r\n"));
        assertThat(Keeper.text(rehearsal)).contains("Rows that would change: 1", "10.00", "12.00");
        database.sql("update catalogue_item set price_cents = 1100 where id = ?")
                .param(id)
                .update();

        HttpResponse<byte[]> answer = confirm(rehearsal);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Keeper.text(answer)).contains("has changed since you looked", "11.00");
        assertThat(confirm(answer).statusCode()).isEqualTo(302);
        assertThat(database.sql("select price_cents from catalogue_item where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1200);
    }

    @Test
    void whatIsExportedCanBeImportedAgainAndChangesNothing() {
        take(HEADER + id + ";=1+2;@Линейка;stationery;pc;шт.;1234,56\r\n");
        for (String language : new String[] {"en", "ru"}) {
            Keeper reader = new Keeper(port, "om.gromova", language);
            for (String register : new String[] {"catalogue", "stock", "equipment", "suppliers"}) {
                byte[] csv = reader.file("/registers/" + register + "/export.csv");
                HttpResponse<byte[]> again = reader.upload("/registers/" + register + "/import", csv);
                assertThat(Keeper.text(again))
                        .as(register)
                        .contains(language.equals("en") ? "Rows that would change: 0" : "Изменится строк: 0");
            }
        }
    }

    @Test
    void exportIsHarmlessAndKeepsNumbersAndDates() throws IOException {
        take(HEADER + id + ";=cmd|' /C calc'!A0;+Линейка;stationery;pc;шт.;1234,56\r\n");
        String csv = new String(manager.file("/registers/catalogue/export.csv?search=" + id), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFCode,").contains("'=cmd|", "'+Линейка", ",1234.56");
        String russian = new String(
                new Keeper(port, "om.gromova", "ru").file("/registers/catalogue/export.csv?search=" + id),
                StandardCharsets.UTF_8);
        assertThat(russian).startsWith("\uFEFFКод;").contains(";1234,56", ";Канцтовары;");
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(manager.file("/registers/catalogue/export.xlsx?search=" + id)))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(6).getNumericCellValue()).isEqualTo(1234.56);
        }
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(manager.file("/registers/equipment/export.xlsx")))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(10)))
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(9).getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    private void take(String text) {
        HttpResponse<byte[]> rehearsal = manager.upload(IMPORT, bytes(text));
        assertThat(rehearsal.statusCode()).as(Keeper.text(rehearsal)).isEqualTo(200);
        HttpResponse<byte[]> answer = confirm(rehearsal);
        assertThat(answer.statusCode()).as(Keeper.text(answer)).isEqualTo(302);
    }

    private HttpResponse<byte[]> confirm(HttpResponse<byte[]> rehearsal) {
        String page = Keeper.text(rehearsal);
        return confirm(Map.of("content", hidden(page, "content"), "fingerprint", hidden(page, "fingerprint")));
    }

    private HttpResponse<byte[]> confirm(Map<String, String> fields) {
        return manager.submit(IMPORT + "/confirmation", fields);
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replace("&#43;", "+");
    }

    private static String content(String text) {
        return java.util.Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long count() {
        return database.sql("select count(*) from catalogue_item where id like ?")
                .param(id + "%")
                .query(Long.class)
                .single();
    }
}
