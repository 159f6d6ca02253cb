package bureau.travel;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A trip as it was asked for.
 *
 * @param author who asked, for himself or for others
 * @param substitute who has the traveller's tasks meanwhile; may be null
 * @param revision of the plan that counts
 */
record Trip(
        String caseId,
        String number,
        String author,
        String purpose,
        String host,
        TripKind kind,
        Funding funding,
        long budgetItem,
        String substitute,
        boolean workOnDayOff,
        long advanceWishCents,
        TripState state,
        int revision,
        LocalDate firstDay,
        LocalDate lastDay,
        long estimateCents,
        OffsetDateTime createdAt,
        OffsetDateTime closedAt) {}
