/** Decision tables that our own code asks, outside of a rule task. */
package bureau.platform.rules;
