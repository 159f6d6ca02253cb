package bureau.travel;

import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in claims of travellers and what accountants make of them; the ledger follows. */
@Service
class TravelClaims {

    private final ClaimRows rows;
    private final Trips trips;
    private final TravelMoney money;
    private final Messages messages;
    private final Clock clock;

    TravelClaims(ClaimRows rows, Trips trips, TravelMoney money, Messages messages, Clock clock) {
        this.rows = rows;
        this.trips = trips;
        this.money = money;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param result of the trip, which makes a report the last one; null in others
     * @param occurrence names this claim, so that a repeated step hands in nothing twice
     * @throws bureau.platform.language.Refused when a receipt is claimed already, be it by another
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TravelClaim handIn(
            String caseId, String traveller, ClaimKind kind, String result, List<Expense> expenses, String occurrence) {
        trips.lock(caseId);
        return rows.ofOccurrence(occurrence).orElseGet(() -> {
            String number = trips.get(caseId).number() + "/" + (rows.of(caseId).size() + 1);
            long id = rows.add(caseId, traveller, kind, number, result, OffsetDateTime.now(clock), occurrence);
            for (int i = 0; i < expenses.size(); i++) {
                Expense each = expenses.get(i);
                if (!rows.addLine(id, i + 1, traveller, each)) {
                    throw messages.refused("travel.receipt.USED", i + 1, rows.claimWith(each.receiptKey()));
                }
            }
            return rows.find(id).orElseThrow();
        });
    }

    /** @param verdicts one for each line */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(long claimId, String by, List<LineVerdict> verdicts) {
        TravelClaim claim = open(claimId);
        requireAnother(claim, by);
        for (ExpenseLine line : rows.lines(claimId)) {
            LineVerdict verdict = verdicts.stream()
                    .filter(each -> each.line() == line.line())
                    .findFirst()
                    .orElseThrow(() -> messages.refused("travel.refused.undecided", line.line()));
            if (verdict.acceptedCents() < Math.min(0, line.amountCents())
                    || verdict.acceptedCents() > Math.max(0, line.amountCents())) {
                throw messages.refused("travel.refused.moreThanAsked", line.line());
            }
            rows.judge(claimId, verdict);
        }
        rows.decide(claimId, ClaimState.ACCEPTED, by, OffsetDateTime.now(clock));
        money.post(claim.caseId(), "claim accepted");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(long claimId, String by) {
        TravelClaim claim = open(claimId);
        requireAnother(claim, by);
        rows.release(claimId);
        rows.decide(claimId, ClaimState.REFUSED, by, OffsetDateTime.now(clock));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(long claimId) {
        open(claimId);
        rows.release(claimId);
        rows.decide(claimId, ClaimState.WITHDRAWN, null, null);
    }

    List<Suspicion> suspicions(long claimId, int line) {
        return rows.twins(claimId, line);
    }

    private TravelClaim open(long claimId) {
        trips.lock(rows.find(claimId).orElseThrow().caseId());
        TravelClaim claim = rows.find(claimId).orElseThrow();
        if (claim.state() != ClaimState.HANDED_IN) {
            throw messages.refused("travel.refused.decided", claim.number());
        }
        return claim;
    }

    private void requireAnother(TravelClaim claim, String by) {
        if (claim.traveller().equals(by)) {
            throw messages.refused("travel.refused.own");
        }
    }
}
