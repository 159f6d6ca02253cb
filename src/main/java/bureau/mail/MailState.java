package bureau.mail;

enum MailState {
    PENDING,
    /** Handed to the mail server just now; when found long afterwards, nobody knows whether it arrived. */
    SENDING,
    SENT,
    FAILED,
    /** Waits for a mail server to be configured. */
    KEPT
}
