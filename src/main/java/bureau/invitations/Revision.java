package bureau.invitations;

/**
 * How often something has been said of an entry.
 *
 * @param uid by which every calendar knows the entry
 * @param sequence 0 when it is said for the first time
 */
public record Revision(String uid, int sequence) {}
