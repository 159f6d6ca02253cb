/** The catalogue and the store: what lies there, for whom it is set aside, and what is to be bought again. */
package bureau.stock;
