package bureau.leave;

/**
 * What the office's table says of a kind of absence.
 *
 * @param agreedBy nobody, head, hr, or head and hr
 * @param atOnce whether it holds without being agreed to
 * @param document none, now or afterwards
 * @param noticeDays calendar days between the wish and the first day
 * @param fromBalance whether it uses up days of annual leave
 */
record AbsenceRule(
        String agreedBy,
        boolean atOnce,
        boolean order,
        String document,
        boolean substituteAsked,
        int noticeDays,
        int longestDays,
        boolean fromBalance) {

    boolean wantsDocumentNow() {
        return document.equals("now");
    }

    boolean wantsDocumentAfterwards() {
        return document.equals("afterwards");
    }
}
