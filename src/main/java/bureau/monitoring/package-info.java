/** What those who keep Bureau running see: why a step failed, and which cases cannot go on by themselves. */
package bureau.monitoring;
