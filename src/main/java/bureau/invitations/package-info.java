/**
 * Entries in people's calendars, sent with mails: an absence, a business trip. One that changes keeps its id and gets the
 * next number, so that the receiver's program changes or removes its own entry instead of adding another.
 */
package bureau.invitations;
