package bureau.mail;

/**
 * An entry for the receiver's calendar that goes with a mail.
 *
 * @param method REQUEST or CANCEL, as RFC 5546 has it
 * @param text as RFC 5545 writes it
 */
public record MailCalendar(String method, String text) {}
