package bureau.platform.database;

/** Bureau cannot start with its database; tells the person at the console what to do. */
public class DatabaseUnavailable extends RuntimeException {

    private final String action;

    DatabaseUnavailable(String what, String action) {
        super(what);
        this.action = action;
    }

    /** One sentence: what to do now. */
    public String action() {
        return action;
    }
}
