package bureau.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the form asks.
 *
 * @param onBehalfOf null for whoever fills it in
 * @param substitute null for the usual one
 * @param document number and date of a certificate, may be null
 * @param exceptionReason why it may break a rule that allows exceptions, may be null
 */
record AbsenceWish(
        String onBehalfOf,
        AbsenceKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        String substitute,
        String comment,
        String document,
        String exceptionReason,
        List<UUID> files) {}
