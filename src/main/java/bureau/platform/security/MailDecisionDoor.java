package bureau.platform.security;

/** What whoever decides by the link in a mail must have beside the link. */
enum MailDecisionDoor {
    LOGIN,
    /** Nothing: whoever reads the mail can decide. */
    LINK
}
