package bureau.documents;

/**
 * An organisation or a sole trader as a paper names it.
 *
 * @param taxId the ИНН
 * @param registrationReason the КПП, null for a sole trader
 * @param address null where it is not known
 */
public record Party(String name, String taxId, String registrationReason, String address) {}
