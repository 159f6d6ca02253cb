package bureau.suppliers;

/** Where a supplier wants his money. */
public record BankDetails(String bankName, String bic, String account, String correspondentAccount) {}
