/** The demo office: invented people, budgets, suppliers and goods to try the product with. */
package bureau.demo;
