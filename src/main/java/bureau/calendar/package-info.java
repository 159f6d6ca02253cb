/** The office's working time: its week, its hours and the production calendar. */
package bureau.calendar;
