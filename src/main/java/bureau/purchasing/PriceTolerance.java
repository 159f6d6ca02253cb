package bureau.purchasing;

/** By how much an order may be dearer than what was agreed to; a rule of the office, not of law. */
final class PriceTolerance {

    private static final int PERCENT = 5;

    /** 5,000 roubles: below that nobody is asked again, whatever the share. */
    private static final long CENTS = 5_000_00;

    private PriceTolerance() {}

    /** Whether those who agreed have to be asked once more: dearer by more than 5 % and by more than 5,000 roubles. */
    static boolean isExceeded(long agreedCents, long chosenCents) {
        return chosenCents - agreedCents > CENTS
                && Math.multiplyExact(chosenCents, 100) > Math.multiplyExact(agreedCents, 100 + PERCENT);
    }
}
