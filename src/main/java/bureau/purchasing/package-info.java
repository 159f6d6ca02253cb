/**
 * Purchasing: somebody asks for something to be bought, those who have to agree do, the buyer orders it from a supplier,
 * somebody else receives it, and the budget knows at every moment what is set aside, promised and spent.
 */
package bureau.purchasing;
