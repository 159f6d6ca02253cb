package bureau.travel;

/** What money of a trip goes for; in estimates and in expense reports. */
enum CostKind {
    FARE,
    LODGING,
    PER_DIEM,
    VISA,
    INSURANCE,
    LOCAL_TRANSPORT,
    FUEL,
    COMMUNICATION,
    OTHER
}
