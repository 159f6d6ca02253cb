package bureau.currency;

/** An amount in roubles, and by which rate it came to it. */
public record Converted(Amount amount, long cents, ExchangeRate rate) {}
