/** Where people reach Bureau. */
package bureau.platform.address;
