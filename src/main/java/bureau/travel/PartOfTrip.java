package bureau.travel;

/** What a day is within its trip; decision tables use the words. */
enum PartOfTrip {
    DEPARTURE("departure"),
    WHOLE("whole"),
    RETURN("return"),
    /** Left and back on one day. */
    ONE_DAY("oneDay");

    private final String word;

    PartOfTrip(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
