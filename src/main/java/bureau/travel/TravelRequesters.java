package bureau.travel;

import bureau.platform.access.Requesters;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody agrees to a journey on which he goes along: who asked, who travels, and who goes to the same host just then. */
@Component
class TravelRequesters implements Requesters {

    private final Trips trips;

    TravelRequesters(Trips trips) {
        this.trips = trips;
    }

    @Override
    public Set<String> requestersOf(String caseId) {
        return trips.find(caseId)
                .map(trip -> {
                    Set<String> persons = new HashSet<>(trips.companions(caseId));
                    persons.add(trip.author());
                    return persons;
                })
                .orElse(new HashSet<>());
    }
}
