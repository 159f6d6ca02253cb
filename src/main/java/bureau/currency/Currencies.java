package bureau.currency;

import java.util.Currency;

/** What is known of a currency by its code of ISO 4217 alone. */
public final class Currencies {

    public static final String ROUBLE = "RUB";

    private Currencies() {}

    /** Gold, units of account and test codes have a code too, but nobody pays in them. */
    public static boolean isOne(String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(each -> each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() >= 0);
    }

    /** How many places its amounts have: none for yen, three for Kuwaiti dinars. */
    public static int places(String code) {
        if (!isOne(code)) {
            throw new IllegalArgumentException("No currency of ISO 4217: " + code);
        }
        return Currency.getInstance(code).getDefaultFractionDigits();
    }
}
