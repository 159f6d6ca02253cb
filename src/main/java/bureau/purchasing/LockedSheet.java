package bureau.purchasing;

import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A protected sheet in which only the answers' cells can be written. */
final class LockedSheet {

    private static final byte[] ANSWER = {(byte) 0xFF, (byte) 0xF6, (byte) 0xD6};
    private static final byte[] RULE = {(byte) 0xC9, (byte) 0xD1, (byte) 0xDA};
    private static final String MONEY = "#,##0.00";

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final int columns;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle wrapped;
    private final XSSFCellStyle bold;
    private final XSSFCellStyle money;
    private final XSSFCellStyle answer;
    private final XSSFCellStyle moneyAnswer;
    private final XSSFCellStyle dateAnswer;

    /** @param widths of the columns, in characters */
    LockedSheet(XSSFWorkbook workbook, String name, int[] widths) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
        this.columns = widths.length;
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        plain = workbook.createCellStyle();
        wrapped = ruled(false, "General");
        money = ruled(false, MONEY);
        bold = ruled(false, "General");
        bold.setFont(boldFont(11));
        answer = ruled(true, "General");
        moneyAnswer = ruled(true, MONEY);
        dateAnswer = ruled(true, "dd.mm.yyyy");
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        workbook.lockStructure();
        workbook.setForceFormulaRecalculation(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    void title(int row, String text) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(boldFont(15));
        across(row, text, style);
    }

    void text(int row, String text) {
        across(row, text, plain);
    }

    /** Cells that are joined do not grow with their text. */
    void note(int row, String text) {
        across(row, text, wrapped);
        sheet.getRow(row).setHeightInPoints(2 * sheet.getDefaultRowHeightInPoints());
    }

    void head(int row, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            cell(row, i, bold).setCellValue(titles.get(i));
        }
        sheet.createFreezePane(0, row + 1);
    }

    void label(int row, int column, String text) {
        cell(row, column, bold).setCellValue(text);
    }

    void wrapped(int row, int column, String text) {
        cell(row, column, wrapped).setCellValue(text);
    }

    void number(int row, int column, double number) {
        cell(row, column, wrapped).setCellValue(number);
    }

    void formula(int row, int column, String formula) {
        cell(row, column, money).setCellFormula(formula);
    }

    void answer(int row, int column) {
        cell(row, column, answer);
    }

    void answer(int row, int from, int to) {
        joined(row, from, to, answer);
    }

    void dateAnswer(int row, int from, int to) {
        joined(row, from, to, dateAnswer);
    }

    void moneyAnswer(int row, int column) {
        cell(row, column, moneyAnswer);
    }

    void allowNumbers(int firstRow, int lastRow, int column, String refusal) {
        allow(
                firstRow,
                lastRow,
                column,
                helper -> helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null),
                refusal);
    }

    void allow(
            int firstRow,
            int lastRow,
            int column,
            Function<DataValidationHelper, DataValidationConstraint> rule,
            String refusal) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                rule.apply(helper), new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox("", refusal);
        sheet.addValidationData(validation);
    }

    private void across(int row, String text, XSSFCellStyle style) {
        cell(row, 0, style).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
    }

    private void joined(int row, int from, int to, XSSFCellStyle style) {
        for (int column = from; column <= to; column++) {
            cell(row, column, style);
        }
        sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }

    private XSSFCell cell(int row, int column, XSSFCellStyle style) {
        XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = found.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private XSSFCellStyle ruled(boolean isAnswer, String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(new XSSFColor(RULE));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setLocked(!isAnswer);
        if (isAnswer) {
            style.setFillForegroundColor(new XSSFColor(ANSWER));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFFont boldFont(int points) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        return font;
    }
}
