/** Suppliers: who they are, whether the office may buy from them, where their money goes and how they did. */
package bureau.suppliers;
