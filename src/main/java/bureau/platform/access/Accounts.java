package bureau.platform.access;

/** What the door must know of the office's people. */
public interface Accounts {

    /** Whether the person has left, so that he may not come in any more. */
    boolean isClosed(String userId);
}
