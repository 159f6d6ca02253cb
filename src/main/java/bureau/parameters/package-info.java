/** Limits and terms that the office sets for itself, each with the day from which it counts. */
package bureau.parameters;
