/** Amounts in any currency, and what they are in roubles on a day. */
package bureau.currency;
