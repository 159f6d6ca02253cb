package bureau.documents;

/** Who signs a paper. */
public record Signatory(String position, String name) {}
