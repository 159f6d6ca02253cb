package bureau.registers;

/** A text that begins like a formula is one for a spreadsheet program, unless an apostrophe stands before it. */
final class FormulaGuard {

    private static final String BEGINNINGS = "=+-@\t\r";

    private FormulaGuard() {}

    static String write(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
