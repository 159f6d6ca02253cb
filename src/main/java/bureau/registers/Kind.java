package bureau.registers;

/** What the values of a field are. */
enum Kind {
    TEXT,
    INTEGER,
    /** Up to three places after the point. */
    DECIMAL,
    /** What something costs, with up to six places after the point. */
    RATE,
    /** Kopecks; people write roubles. */
    MONEY,
    DATE,
    YES_NO,
    /** One of a few words; each has a text. */
    CHOICE,
    /** The id of a row of another register. */
    REFERENCE
}
