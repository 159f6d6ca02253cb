package bureau.travel;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the code on a receipt of a cash register says: {@code t=20260514T1530&s=1234.56&fn=…&i=…&fp=…&n=1}.
 *
 * @param fn number of the register's fiscal memory
 * @param i number of the receipt in it
 * @param fp its fiscal sign
 * @param refund whether the buyer got the money back
 */
record FiscalReceipt(LocalDateTime at, long cents, String fn, String i, String fp, boolean refund) {

    /** Why a text is no receipt; the text is {@code travel.receipt.<name>}. */
    enum Flaw {
        NO_RECEIPT,
        TWICE,
        MISSING,
        TIME,
        SUM,
        NUMBERS,
        KIND
    }

    static final class Unreadable extends Exception {

        private final Flaw flaw;
        private final String part;

        Unreadable(Flaw flaw, String part) {
            super(flaw + " " + part);
            this.flaw = flaw;
            this.part = part;
        }

        Flaw flaw() {
            return flaw;
        }

        String part() {
            return part;
        }
    }

    private static final int LONGEST = 500;
    private static final Pattern SUM = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
    private static final Pattern MEMORY = Pattern.compile("\\d{16}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm[ss]").withResolverStyle(ResolverStyle.STRICT);

    static FiscalReceipt read(String text) throws Unreadable {
        Map<String, String> parts = parts(text);
        for (String name : new String[] {"t", "s", "fn", "i", "fp", "n"}) {
            if (!parts.containsKey(name)) {
                throw new Unreadable(parts.containsKey("fn") ? Flaw.MISSING : Flaw.NO_RECEIPT, name);
            }
        }
        return new FiscalReceipt(
                time(parts.get("t")),
                sum(parts.get("s")),
                number(MEMORY, "fn", parts.get("fn")),
                plain(number(NUMBER, "i", parts.get("i"))),
                plain(number(NUMBER, "fp", parts.get("fp"))),
                isRefund(parts.get("n")));
    }

    /** The same for two photographs of one receipt, and for nothing else. */
    String key() {
        return fn + "/" + i + "/" + fp;
    }

    /** Below zero for money that came back. */
    long signedCents() {
        return refund ? -cents : cents;
    }

    private static Map<String, String> parts(String text) throws Unreadable {
        if (text == null || text.length() > LONGEST) {
            throw new Unreadable(Flaw.NO_RECEIPT, "");
        }
        Map<String, String> parts = new HashMap<>();
        for (String each : text.strip().split("&")) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new Unreadable(Flaw.NO_RECEIPT, "");
            }
            String name = each.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (parts.put(name, each.substring(equals + 1).strip()) != null) {
                throw new Unreadable(Flaw.TWICE, name);
            }
        }
        return parts;
    }

    private static LocalDateTime time(String text) throws Unreadable {
        try {
            return LocalDateTime.parse(text.toUpperCase(Locale.ROOT), TIME);
        } catch (DateTimeParseException e) {
            throw new Unreadable(Flaw.TIME, text);
        }
    }

    private static long sum(String text) throws Unreadable {
        long cents = SUM.matcher(text).matches()
                ? new BigDecimal(text.replace(',', '.')).movePointRight(2).longValueExact()
                : 0;
        if (cents == 0) {
            throw new Unreadable(Flaw.SUM, text);
        }
        return cents;
    }

    private static String number(Pattern form, String name, String text) throws Unreadable {
        if (!form.matcher(text).matches()) {
            throw new Unreadable(Flaw.NUMBERS, name);
        }
        return text;
    }

    /** Registers write these with zeros in front or without. */
    private static String plain(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }

    /** One is a sale, two its refund; three and four are money that the shop pays for goods. */
    private static boolean isRefund(String kind) throws Unreadable {
        return switch (kind) {
            case "1" -> false;
            case "2" -> true;
            default -> throw new Unreadable(Flaw.KIND, kind);
        };
    }
}
