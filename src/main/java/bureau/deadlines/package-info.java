/**
 * Every person's task with a term has its reminders and escalations here, by the office's working time: nobody's task is
 * forgotten, and nothing is ever decided in his place.
 */
package bureau.deadlines;
