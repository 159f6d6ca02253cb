package bureau.travel;

import java.util.List;

/** How a trip is to go; a change makes a new one. */
record TripPlan(List<Leg> legs, List<Lodging> lodging, List<CostLine> costs) {

    long estimateCents() {
        return costs.stream().mapToLong(CostLine::amountCents).reduce(0, Math::addExact);
    }

    List<String> countriesAbroad() {
        return legs.stream()
                .map(Leg::to)
                .filter(place -> !place.isHome())
                .map(Place::country)
                .distinct()
                .toList();
    }

    boolean isByOwnCar() {
        return legs.stream().anyMatch(leg -> leg.mode().equals("ownCar"));
    }
}
