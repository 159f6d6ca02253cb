package bureau.registers;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** Writes rows into files that spreadsheet programs of the reader's language open as they are. */
@Component
class RegisterExport {

    private static final DateTimeFormatter RUSSIAN_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int WIDTH = 22 * 256;

    private final RegisterPage page;
    private final Values values;
    private final Messages messages;

    RegisterExport(RegisterPage page, Values values, Messages messages) {
        this.page = page;
        this.values = values;
        this.messages = messages;
    }

    byte[] csv(Register register, List<Row> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(isRussian() ? ';' : ',')
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(register.fields().stream()
                    .map(each -> page.label(register, each))
                    .toList());
            for (Row row : rows) {
                printer.printRecord(register.fields().stream()
                        .map(each -> plain(register, each, row.get(each.name())))
                        .toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can always be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(Register register, List<Row> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(page.title(register));
            Styles styles = new Styles(book);
            XSSFRow header = sheet.createRow(0);
            for (int i = 0; i < register.fields().size(); i++) {
                Cell cell = header.createCell(i);
                cell.setCellValue(page.label(register, register.fields().get(i)));
                cell.setCellStyle(styles.header);
                sheet.setColumnWidth(i, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                XSSFRow line = sheet.createRow(r + 1);
                for (int i = 0; i < register.fields().size(); i++) {
                    Field field = register.fields().get(i);
                    fill(line.createCell(i), register, field, rows.get(r).get(field.name()), styles);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("A file in memory can always be written", e);
        }
    }

    private String plain(Register register, Field field, Object value) {
        if (value == null) {
            return "";
        }
        return switch (field.kind()) {
            case MONEY, DECIMAL, RATE ->
                isRussian() ? values.written(field, value).replace('.', ',') : values.written(field, value);
            case DATE -> isRussian() ? RUSSIAN_DATE.format((LocalDate) value) : value.toString();
            case CHOICE, YES_NO -> values.word(messages.reader(), register, field, value.toString());
            case TEXT, REFERENCE -> FormulaGuard.write(value.toString());
            default -> value.toString();
        };
    }

    private void fill(Cell cell, Register register, Field field, Object value, Styles styles) {
        if (value == null) {
            return;
        }
        switch (field.kind()) {
            case MONEY, DECIMAL, RATE, INTEGER -> {
                cell.setCellValue(Double.parseDouble(values.written(field, value)));
                cell.setCellStyle(field.kind() == Kind.MONEY ? styles.money : styles.number);
            }
            case DATE -> {
                cell.setCellValue((LocalDate) value);
                cell.setCellStyle(styles.date);
            }
            case CHOICE, YES_NO -> cell.setCellValue(values.word(messages.reader(), register, field, value.toString()));
            default -> {
                cell.setCellValue(value.toString());
                // Stays a text also when somebody edits the cell.
                cell.setCellStyle(styles.text);
            }
        }
    }

    private boolean isRussian() {
        return messages.reader() == Language.RU;
    }

    private static final class Styles {

        private final CellStyle header;
        private final CellStyle money;
        private final CellStyle number;
        private final CellStyle date;
        private final CellStyle text;

        Styles(XSSFWorkbook book) {
            Font bold = book.createFont();
            bold.setBold(true);
            header = book.createCellStyle();
            header.setFont(bold);
            money = format(book, "#,##0.00");
            number = format(book, "0.######");
            date = format(book, "dd.mm.yyyy");
            text = format(book, "@");
            text.setQuotePrefixed(true);
        }

        private static CellStyle format(XSSFWorkbook book, String format) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        }
    }
}
