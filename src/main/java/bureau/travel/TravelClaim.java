package bureau.travel;

import java.time.OffsetDateTime;

/** What a traveller asks for or accounts for; as many for a trip as he makes. @param result of the trip, in its last report */
record TravelClaim(
        long id,
        String caseId,
        String traveller,
        ClaimKind kind,
        String number,
        ClaimState state,
        String result,
        OffsetDateTime handedIn,
        String decidedBy,
        OffsetDateTime decidedAt) {}
