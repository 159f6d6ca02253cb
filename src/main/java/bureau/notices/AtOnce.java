package bureau.notices;

/** Which tasks are told as soon as they come. */
public enum AtOnce {
    MINE_AND_URGENT,
    EVERYTHING,
    NOTHING;

    boolean tells(boolean mine, boolean urgent) {
        return this == EVERYTHING || this == MINE_AND_URGENT && (mine || urgent);
    }
}
