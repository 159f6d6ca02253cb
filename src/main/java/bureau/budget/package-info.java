/** What each cost centre may spend on what, and a ledger of reserved, committed and actual amounts. */
package bureau.budget;
