package bureau.travel;

import java.util.List;

/** What kind of trip it is; the names stand in the table. */
enum TripKind {
    DOMESTIC,
    ABROAD,
    ONE_DAY,
    /** Somebody who works from elsewhere is called to the office. */
    REMOTE_WORKER;

    /** As its days tell, whatever was ticked. */
    static TripKind of(List<TripDay> days, boolean remoteWorkerToTheOffice) {
        if (days.stream().anyMatch(TripDay::isAbroad)) {
            return ABROAD;
        }
        if (remoteWorkerToTheOffice) {
            return REMOTE_WORKER;
        }
        return days.size() == 1 ? ONE_DAY : DOMESTIC;
    }
}
