package bureau.platform.gate;

import java.util.Set;

/** Cuts the inside of <code>${…}</code> into tokens. What it does not know ends the reading. */
class ExpressionTokens {

    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        /** The closing brace, or nothing more. */
        END
    }

    record Token(Kind kind, String text) {

        boolean is(String symbolOrWord) {
            return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
        }
    }

    /** The text is not an expression that models may contain. */
    static class Unreadable extends Exception {

        Unreadable(String at) {
            super(at, null, false, false);
        }
    }

    private static final Set<String> DOUBLE = Set.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SINGLE = "<>!().,";

    private final String source;
    private int position;
    private Token next;

    /** @param start the first place behind <code>${</code> */
    ExpressionTokens(String source, int start) throws Unreadable {
        this.source = source;
        this.position = start;
        this.next = read();
    }

    Token peek() {
        return next;
    }

    Token take() throws Unreadable {
        Token taken = next;
        if (taken.kind() != Kind.END) {
            next = read();
        }
        return taken;
    }

    boolean takeIf(String symbolOrWord) throws Unreadable {
        boolean there = next.is(symbolOrWord);
        if (there) {
            take();
        }
        return there;
    }

    /** The place behind the closing brace, once {@link #peek()} is the end. */
    int position() {
        return position;
    }

    private Token read() throws Unreadable {
        while (position < source.length() && " \t\r\n".indexOf(source.charAt(position)) >= 0) {
            position++;
        }
        if (position == source.length()) {
            throw new Unreadable("}");
        }
        char c = source.charAt(position);
        if (c == '}') {
            position++;
            return new Token(Kind.END, "}");
        }
        if (c == '\'' || c == '"') {
            return text(c);
        }
        if (isDigit(c) || c == '-') {
            return number();
        }
        if (isLetter(c)) {
            int start = position;
            while (position < source.length()
                    && (isLetter(source.charAt(position)) || isDigit(source.charAt(position)))) {
                position++;
            }
            return new Token(Kind.NAME, source.substring(start, position));
        }
        return symbol(c);
    }

    private Token text(char quote) throws Unreadable {
        int end = source.indexOf(quote, position + 1);
        if (end < 0) {
            throw new Unreadable(String.valueOf(quote));
        }
        String text = source.substring(position + 1, end);
        // An escape would move the end of the text, a second expression has no place in it.
        for (String forbidden : new String[] {"\\", "${", "#{"}) {
            if (text.contains(forbidden)) {
                throw new Unreadable(forbidden);
            }
        }
        position = end + 1;
        return new Token(Kind.TEXT, text);
    }

    private Token number() throws Unreadable {
        int start = position;
        position += source.charAt(position) == '-' ? 1 : 0;
        int whole = digits();
        boolean good = whole > 0;
        if (good && position < source.length() && source.charAt(position) == '.') {
            position++;
            good = digits() > 0;
        }
        if (!good || position < source.length() && isLetter(source.charAt(position))) {
            throw new Unreadable(source.substring(start, Math.min(position + 1, source.length())));
        }
        return new Token(Kind.NUMBER, source.substring(start, position));
    }

    private int digits() {
        int start = position;
        while (position < source.length() && isDigit(source.charAt(position))) {
            position++;
        }
        return position - start;
    }

    private Token symbol(char c) throws Unreadable {
        String two = source.substring(position, Math.min(position + 2, source.length()));
        String symbol = DOUBLE.contains(two) ? two : String.valueOf(c);
        if (symbol.length() == 1 && SINGLE.indexOf(c) < 0) {
            throw new Unreadable(symbol);
        }
        position += symbol.length();
        return new Token(Kind.SYMBOL, symbol);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
