/**
 * What a designer's model may make the engine do. {@link bureau.platform.gate.ModelGate} stands in front of every deployment
 * and refuses what is not on the list of allowed things; behind it the engine can resolve only known beans and variables,
 * and has no script engine at all.
 */
package bureau.platform.gate;
