package bureau.purchasing;

import bureau.OfficeTest;
import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.platform.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The spreadsheet as the supplier fills it in. */
@OfficeTest
class PriceRequestSheetTest {

    @Autowired
    PriceRequestSheet sheets;

    @Autowired
    Documents documents;

    @Test
    void sheetAsksInTheSuppliersLanguage() throws IOException {
        assertThat(texts(Language.RU))
                .contains("Запрос цен № ЗЦ-2026/0042", "Покупатель: ООО «Северный ветер»")
                .contains("Цена за единицу с НДС, ₽", "Срок поставки, дней после заказа", "Итого с НДС")
                .anyMatch(text -> text.contains("не позднее 6 августа 2026 г.: Ольга Петрова"))
                .anyMatch(text -> text.startsWith("Кресло") && text.endsWith("Аналог: допускается"));
        assertThat(texts(Language.EN))
                .contains("Request for quotation No. ЗЦ-2026/0042", "Delivery, days after the order")
                .noneMatch(text -> text.matches(".*[А-Яа-я]{4}.*"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheAnswersCanBeWritten(Language language) throws IOException {
        try (XSSFWorkbook workbook = open(language)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(workbook.isStructureLocked()).isTrue();
            List<String> open = new ArrayList<>();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (!cell.getCellStyle().getLocked()) {
                        assertThat(new DataFormatter().formatCellValue(cell)).isEmpty();
                        open.add(cell.getAddress().formatAsString());
                    }
                }
            }
            assertThat(open).startsWith("E7", "F7", "E8", "F8").hasSize(4 + 6 * 3);
        }
    }

    @Test
    void sumsFollowThePrices() throws IOException {
        try (XSSFWorkbook workbook = open(Language.RU)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int second = PriceRequestSheet.FIRST_LINE + 1;
            sheet.getRow(second).getCell(PriceRequestSheet.PRICE).setCellValue(378.55);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(new DataFormatter(Locale.ROOT)
                            .formatCellValue(
                                    sheet.getRow(second).getCell(PriceRequestSheet.SUM),
                                    workbook.getCreationHelper().createFormulaEvaluator()))
                    .isEqualTo("946.38");
            assertThat(sheet.getRow(second + 1).getCell(PriceRequestSheet.SUM).getNumericCellValue())
                    .isEqualTo(946.38);
        }
    }

    @Test
    void pricesBelowZeroAndWordsAreNotTaken() throws IOException {
        try (XSSFWorkbook workbook = open(Language.RU)) {
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .anyMatch(rule -> rule.getRegions()
                                    .getCellRangeAddresses()[0]
                                    .formatAsString()
                                    .equals("F7:F8")
                            && rule.getErrorBoxText().equals("Введите число: ноль или больше."));
        }
    }

    @Test
    void filledSheetComesBackThroughTheOfficesFileCheck() throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = open(Language.RU)) {
            workbook.getSheetAt(0)
                    .getRow(PriceRequestSheet.FIRST_LINE)
                    .getCell(PriceRequestSheet.PRICE)
                    .setCellValue(12_500);
            workbook.write(filled);
        }

        Document document = documents.upload("om.lis", "answer.xlsx", new ByteArrayInputStream(filled.toByteArray()));

        assertThat(document.fileName()).isEqualTo("answer.xlsx");
    }

    private XSSFWorkbook open(Language language) throws IOException {
        byte[] bytes = sheets.xlsx(new PaperSamples(language).priceRequest(), language);
        Path looked = Path.of("target/documents/price-sheet-" + language.code() + ".xlsx");
        Files.createDirectories(looked.getParent());
        Files.write(looked, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private List<String> texts(Language language) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook = open(language)) {
            for (Row row : workbook.getSheetAt(0)) {
                row.forEach(cell ->
                        texts.add(new DataFormatter().formatCellValue(cell).replace('\u00A0', ' ')));
            }
        }
        return texts;
    }
}
