package bureau.equipment;

/** Where a thing is in its life. */
public enum EquipmentState {
    IN_STORE,
    IN_USE,
    FOR_LOAN,
    IN_REPAIR,
    WRITTEN_OFF,
    /** Its receipt was a mistake. */
    TAKEN_BACK
}
