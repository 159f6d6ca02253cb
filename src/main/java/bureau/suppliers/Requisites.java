package bureau.suppliers;

import java.util.regex.Pattern;

/** The official shapes and check digits of the numbers by which a Russian firm is known to tax office and bank. */
public final class Requisites {

    private static final int[] FIRM = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] PERSON_FIRST = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] PERSON_SECOND = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] ACCOUNT = {7, 1, 3};

    private static final Pattern KPP = Pattern.compile("[0-9]{4}[0-9A-Z]{2}[0-9]{3}");
    /** 04 is the code of Russian banks; accounts of the treasury, whose codes begin otherwise, are no supplier's. */
    private static final Pattern BIC = Pattern.compile("04[0-9]{7}");

    private static final Pattern TWENTY = Pattern.compile("[0-9]{20}");
    /** A number of its own has a bank from 050 on; below are offices of the Bank of Russia. */
    private static final int FIRST_BANK = 50;

    private Requisites() {}

    /** Ten digits for a firm, twelve for a sole trader, with their check digits. */
    public static boolean isInn(String inn) {
        if (inn == null || !inn.matches("[0-9]{10}|[0-9]{12}") || inn.matches("0+")) {
            return false;
        }
        return isFirm(inn)
                ? checkDigit(inn, FIRM) == digit(inn, 9)
                : checkDigit(inn, PERSON_FIRST) == digit(inn, 10) && checkDigit(inn, PERSON_SECOND) == digit(inn, 11);
    }

    /** Whether a tax number is a firm's, which has a КПП, and not a person's, who has none. */
    public static boolean isFirm(String inn) {
        return inn.length() == 10;
    }

    public static boolean isKpp(String kpp) {
        return kpp != null && KPP.matcher(kpp).matches();
    }

    public static boolean isBic(String bic) {
        return bic != null && BIC.matcher(bic).matches();
    }

    /** Whether the account's key fits the bank. */
    public static boolean isAccount(String account, String bic) {
        if (account == null || !TWENTY.matcher(account).matches() || !isBic(bic)) {
            return false;
        }
        boolean atBank = Integer.parseInt(bic.substring(6)) >= FIRST_BANK;
        return keyFits(atBank ? bic.substring(6) : centre(bic), account);
    }

    /** The bank's own account with the Bank of Russia: its key fits, and it ends as the bank's code does. */
    public static boolean isCorrespondentAccount(String account, String bic) {
        return account != null
                && TWENTY.matcher(account).matches()
                && isBic(bic)
                && account.startsWith("301")
                && account.endsWith(bic.substring(6))
                && keyFits(centre(bic), account);
    }

    /** The digits of the Bank of Russia's office that keeps the bank's account. */
    private static String centre(String bic) {
        return "0" + bic.substring(4, 6);
    }

    private static boolean keyFits(String prefix, String account) {
        String digits = prefix + account;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digit(digits, i) * ACCOUNT[i % ACCOUNT.length];
        }
        return sum % 10 == 0;
    }

    private static int checkDigit(String number, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(number, i);
        }
        return sum % 11 % 10;
    }

    private static int digit(String number, int place) {
        return number.charAt(place) - '0';
    }
}
