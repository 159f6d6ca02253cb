package bureau.purchasing;

import bureau.documents.DocumentTemplates;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.purchasing.PriceRequestDocument.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/**
 * The price request as a spreadsheet that the supplier fills in. Everything but the cells for his answer is locked, so
 * that the answer stands where the office expects it.
 */
@Component
class PriceRequestSheet {

    static final int FIRST_LINE = 6;

    private static final int[] WIDTHS = {5, 52, 11, 9, 34, 17, 17};
    private static final int LABEL = 1;
    private static final int QUANTITY = 2;
    static final int OFFERED = 4;
    static final int PRICE = 5;
    static final int SUM = 6;

    private final Messages messages;
    private final DocumentTemplates templates;

    PriceRequestSheet(Messages messages, DocumentTemplates templates) {
        this.messages = messages;
        this.templates = templates;
    }

    /** The file's name says what it is: {@code Quotation for <number>.xlsx}. */
    String fileName(PriceRequestDocument request, Language language) {
        return messages.text(language, "papers.price-request.sheetFile", request.number());
    }

    byte[] xlsx(PriceRequestDocument request, Language language) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            LockedSheet sheet = new LockedSheet(workbook, text(language, "papers.price-sheet.name"), WIDTHS);
            heading(sheet, request, language);
            lines(sheet, request, language);
            terms(sheet, FIRST_LINE + request.lines().size() + 2, language);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The price request could not be written as a spreadsheet", e);
        }
    }

    private void heading(LockedSheet sheet, PriceRequestDocument request, Language language) {
        String day = templates.format(language).date(request.answerUntil());
        sheet.title(0, text(language, "papers.price-request.title", request.number()));
        sheet.text(1, text(language, "papers.buyer") + ": " + request.buyer().name());
        sheet.text(
                2, text(language, "papers.supplier") + ": " + request.supplier().name());
        String until = text(language, "papers.notLater", day);
        sheet.note(3, text(language, "papers.price-sheet.howTo", until, request.answerTo()));
        String currency = Currency.getInstance(request.currency()).getSymbol(language.locale());
        sheet.head(
                FIRST_LINE - 1,
                List.of(
                        text(language, "papers.line"),
                        text(language, "papers.price-request.name"),
                        text(language, "papers.quantity"),
                        text(language, "papers.unit"),
                        text(language, "papers.price-sheet.offered"),
                        text(language, "papers.price-sheet.price", currency),
                        text(language, "papers.price-sheet.sum", currency)));
    }

    private void lines(LockedSheet sheet, PriceRequestDocument request, Language language) {
        int row = FIRST_LINE;
        for (Line line : request.lines()) {
            sheet.number(row, 0, row - FIRST_LINE + 1);
            sheet.wrapped(row, LABEL, described(line, language));
            sheet.number(row, QUANTITY, line.quantity().doubleValue());
            sheet.wrapped(row, 3, line.unit());
            sheet.answer(row, OFFERED);
            sheet.moneyAnswer(row, PRICE);
            String price = cell(row, PRICE);
            sheet.formula(row, SUM, "IF(" + price + "=\"\",\"\",ROUND(" + cell(row, QUANTITY) + "*" + price + ",2))");
            row++;
        }
        sheet.label(row, PRICE, text(language, "papers.price-sheet.total"));
        sheet.formula(row, SUM, "SUM(" + cell(FIRST_LINE, SUM) + ":" + cell(row - 1, SUM) + ")");
        sheet.allowNumbers(FIRST_LINE, row - 1, PRICE, text(language, "papers.price-sheet.badNumber"));
    }

    private void terms(LockedSheet sheet, int first, Language language) {
        int row = first;
        String noNumber = text(language, "papers.price-sheet.badNumber");
        for (String key : List.of("vat", "days", "guarantee")) {
            sheet.label(row, LABEL, text(language, "papers.price-sheet." + key));
            sheet.answer(row, QUANTITY, OFFERED);
            sheet.allowNumbers(row, row, QUANTITY, noNumber);
            row++;
        }
        sheet.label(row, LABEL, text(language, "papers.price-sheet.validUntil"));
        sheet.dateAnswer(row, QUANTITY, OFFERED);
        sheet.allow(
                row,
                row,
                QUANTITY,
                validation -> validation.createDateConstraint(
                        DataValidationConstraint.OperatorType.GREATER_THAN, "36526", null, null),
                text(language, "papers.price-sheet.badDate"));
        row++;
        for (String key : List.of("payment", "contact")) {
            sheet.label(row, LABEL, text(language, "papers.price-sheet." + key));
            sheet.answer(row, QUANTITY, OFFERED);
            row++;
        }
    }

    private String described(Line line, Language language) {
        String specification = line.specification() == null ? "" : "\n" + line.specification();
        String allowed = line.analoguesAllowed() ? "papers.price-request.allowed" : "papers.price-request.notAllowed";
        return line.name() + specification + "\n" + text(language, "papers.price-request.analogue") + ": "
                + text(language, allowed);
    }

    private static String cell(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
