/**
 * The office's outgoing mail. A mail is written into the {@link bureau.mail.Outbox} together with the business change
 * that causes it and sent afterwards, again and again until the mail server takes it; the office managers see what was
 * sent and what was not.
 */
package bureau.mail;
