package bureau.purchasing;

/** Whoever keeps books by what becomes of an order (the store, the invoices) hears of it within the same transaction. */
interface OrderFollower {

    /** @param occurrence names this passing of the step, so that its repetition books nothing twice */
    default void received(String caseId, String order, long receipt, String occurrence) {}

    /** @throws bureau.platform.language.Refused when it cannot be taken back any more; asked while a person still looks */
    default void beforeTakenBack(String caseId, String order, long receipt) {}

    default void takenBack(String caseId, String order, long receipt, String occurrence) {}

    /** What is owed for it may be another amount now. */
    default void moved(String order) {}

    default void closed(String order) {}
}
