package bureau.suppliers;

/**
 * Something that the examiner should know.
 *
 * @param code its text is the message {@code suppliers.finding.<code>}
 * @param detail what the text names; may be empty
 */
public record Finding(String code, String detail) {}
