package bureau.travel;

import bureau.currency.Amount;

/**
 * What a day is worth.
 *
 * @param office what the office pays
 * @param taxFreeCents up to how many kopecks of it no tax is due
 */
record DayNorm(Amount office, long taxFreeCents) {

    DayNorm share(int officePercent, int taxFreePercent) {
        return new DayNorm(
                office.percent(officePercent),
                Amount.roubles(taxFreeCents).percent(taxFreePercent).minor());
    }

    /** Of what was paid, in roubles, the part on which no tax is due. */
    long taxFreeOf(long paidCents) {
        return Math.min(paidCents, taxFreeCents);
    }
}
