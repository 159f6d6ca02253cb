package bureau.purchasing;

/** What a line is about. */
interface Goods {

    /** Null for goods that are not in the catalogue. */
    String catalogueItem();

    /** As the requester wrote it, or the catalogue had it then. */
    String name();

    String unit();
}
