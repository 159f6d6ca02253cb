package bureau.travel;

/** Why no journey can be as it is written; the text is {@code travel.legs.<name>}. */
enum LegProblem {
    NONE_AT_ALL,
    NOT_FROM_HOME,
    NOT_BACK_HOME,
    ARRIVES_BEFORE_DEPARTURE,
    TOO_LONG_A_LEG,
    BEGINS_TOO_EARLY,
    BEGINS_ELSEWHERE,
    WAY_TOO_LONG,
    BORDER_ON_ANOTHER_DAY,
    TOO_LONG_A_TRIP
}
