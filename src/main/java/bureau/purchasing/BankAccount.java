package bureau.purchasing;

/**
 * Where money is paid from or to.
 *
 * @param bic the БИК, nine digits
 * @param account the расчётный счёт, twenty digits
 * @param correspondentAccount the bank's own account, null for a bank without one
 */
public record BankAccount(String bank, String bic, String account, String correspondentAccount) {}
