package bureau.platform.language;

/** A background step cannot go on until somebody has put something right; the message says what, in the office's language. */
public class NeedsOperator extends IllegalStateException {

    public NeedsOperator(String message) {
        super(message);
    }
}
