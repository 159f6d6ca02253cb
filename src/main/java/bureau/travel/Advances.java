package bureau.travel;

import bureau.currency.Amount;
import bureau.parameters.Parameters;
import bureau.platform.rules.RuleTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** How much a traveller may get before he leaves: less, or nothing, while he owes reports of earlier trips. */
@Service
class Advances {

    private final Trips trips;
    private final RuleTables rules;
    private final Parameters parameters;
    private final WorkingDays workingDays;

    Advances(Trips trips, RuleTables rules, Parameters parameters, WorkingDays workingDays) {
        this.trips = trips;
        this.rules = rules;
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    /** The last day on which the report of a trip that ended then is in time. */
    LocalDate reportDue(LocalDate lastDay) {
        return workingDays.after(
                lastDay,
                parameters.valueOn(lastDay, TravelParameters.REPORT_DUE).intValue());
    }

    /** @param caseId the trip for which money is wanted */
    AdvanceAnswer answer(String caseId, String traveller, long estimateCents, LocalDate today) {
        List<LocalDate> owed = trips.endsOfReportsOwed(traveller, caseId, today);
        int overdue = owed.stream()
                .mapToInt(end -> workingDays.between(reportDue(end), today))
                .max()
                .orElse(0);
        return answer(overdue, owed.size(), estimateCents);
    }

    private AdvanceAnswer answer(int daysOverdue, int openReports, long estimateCents) {
        Map<String, Object> row = rules.row(
                        "advance-eligibility", Map.of("daysOverdue", daysOverdue, "openReports", openReports))
                .orElseThrow(() -> new IllegalStateException("advance-eligibility has no row for " + daysOverdue));
        long share = Amount.roubles(estimateCents)
                .percent(((Number) row.get("percent")).intValue())
                .minor();
        long most = Math.multiplyExact(((Number) row.get("mostRoubles")).longValue(), 100L);
        return new AdvanceAnswer(
                (String) row.get("eligibility"), Math.min(share, most), (String) row.get("reasonText"));
    }
}
