package bureau.travel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which days a trip has, what each of them is, and whose norm counts on it. */
class TripDaysTest {

    private static final Place PETERSBURG = place("Санкт-Петербург", "RU", "Europe/Moscow");
    private static final Place MOSCOW = place("Москва", "RU", "Europe/Moscow");
    private static final Place KALININGRAD = place("Калининград", "RU", "Europe/Kaliningrad");
    private static final Place VLADIVOSTOK = place("Владивосток", "RU", "Asia/Vladivostok");
    private static final Place ANADYR = place("Анадырь", "RU", "Asia/Anadyr");
    private static final Place MINSK = place("Минск", "BY", "Europe/Minsk");
    private static final Place BEIJING = place("Пекин", "CN", "Asia/Shanghai");
    private static final Place TOKYO = place("Токио", "JP", "Asia/Tokyo");
    private static final Place ANCHORAGE = place("Анкоридж", "US", "America/Anchorage");

    /** The first of May 2026 is a Friday. */
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 11));

    @Test
    void trainFiveMinutesBeforeMidnightHasThatDay() {
        List<TripDay> days = days(
                leg(PETERSBURG, "2026-05-12T23:55", MOSCOW, "2026-05-13T08:00"),
                leg(MOSCOW, "2026-05-14T16:00", PETERSBURG, "2026-05-15T00:01"));
        assertThat(days).extracting(TripDay::date).containsExactly(day(12), day(13), day(14), day(15));
        assertThat(days)
                .extracting(TripDay::part)
                .containsExactly(PartOfTrip.DEPARTURE, PartOfTrip.WHOLE, PartOfTrip.WHOLE, PartOfTrip.RETURN);
    }

    @ParameterizedTest
    @CsvSource({
        // departs, way there, arrives home, way from, first day, last day
        "2026-05-13T00:00, 0,   2026-05-14T23:59, 0,  13, 14",
        "2026-05-13T00:00, 1,   2026-05-14T23:59, 0,  12, 14",
        "2026-05-13T01:00, 60,  2026-05-14T23:00, 0,  13, 14",
        "2026-05-13T01:00, 61,  2026-05-14T23:00, 0,  12, 14",
        "2026-05-13T01:00, 0,   2026-05-14T23:00, 59, 13, 14",
        "2026-05-13T01:00, 0,   2026-05-14T23:00, 60, 13, 15",
        "2026-05-13T10:00, 720, 2026-05-14T13:00, 720, 12, 15"
    })
    void wayToAStationOutOfTownCounts(
            LocalDateTime departs, int wayThere, LocalDateTime arrives, int wayFrom, int first, int last) {
        List<TripDay> days = days(
                leg(PETERSBURG, departs, MOSCOW, departs.plusHours(4), wayThere, 0, null),
                leg(MOSCOW, arrives.minusHours(4), PETERSBURG, arrives, 0, wayFrom, null));
        assertThat(days.get(0).date()).isEqualTo(day(first));
        assertThat(days.get(days.size() - 1).date()).isEqualTo(day(last));
    }

    @Test
    void wayInsideTheTripChangesNothing() {
        List<TripDay> days = days(
                leg(PETERSBURG, time("2026-05-12T10:00"), MOSCOW, time("2026-05-12T14:00"), 0, 700, null),
                leg(MOSCOW, time("2026-05-14T01:00"), PETERSBURG, time("2026-05-14T05:00"), 700, 0, null));
        assertThat(days).hasSize(3);
    }

    @Test
    void weekendsHolidaysAndDaysOnTheRoadAreAmongThem() {
        List<TripDay> days = days(
                leg(PETERSBURG, "2026-04-30T18:00", VLADIVOSTOK, "2026-05-01T12:00"),
                leg(VLADIVOSTOK, "2026-05-04T14:00", PETERSBURG, "2026-05-04T17:00"));
        assertThat(days).extracting(TripDay::working).containsExactly(true, false, false, false, true);
        assertThat(days).extracting(TripDay::onTheRoad).containsExactly(true, true, false, false, true);
        assertThat(days).extracting(TripDay::country).containsOnly("RU");
    }

    @Test
    void threeDaysInATrainAreThreeDaysOnTheRoad() {
        assertThat(days(
                        leg(PETERSBURG, "2026-05-12T10:00", VLADIVOSTOK, "2026-05-18T10:00"),
                        leg(VLADIVOSTOK, "2026-05-18T14:00", PETERSBURG, "2026-05-18T17:00")))
                .hasSize(7)
                .allMatch(TripDay::onTheRoad);
    }

    @Test
    void leftAndBackOnOneDayIsATripOfOneDay() {
        assertThat(days(
                        leg(PETERSBURG, "2026-05-12T05:30", MOSCOW, "2026-05-12T09:30"),
                        leg(MOSCOW, "2026-05-12T19:30", PETERSBURG, "2026-05-12T23:30")))
                .containsExactly(new TripDay(day(12), PartOfTrip.ONE_DAY, "RU", true, true));
    }

    @Test
    void backOneMinuteAfterMidnightIsATripOfTwoDays() {
        assertThat(days(
                        leg(PETERSBURG, "2026-05-12T05:30", MOSCOW, "2026-05-12T09:30"),
                        leg(MOSCOW, "2026-05-12T20:01", PETERSBURG, "2026-05-13T00:01")))
                .extracting(TripDay::part)
                .containsExactly(PartOfTrip.DEPARTURE, PartOfTrip.RETURN);
    }

    @Test
    void oneDayAbroadCountsAbroad() {
        assertThat(days(
                        leg(PETERSBURG, "2026-05-12T06:00", MINSK, "2026-05-12T08:00"),
                        leg(MINSK, "2026-05-12T20:00", PETERSBURG, "2026-05-12T22:00")))
                .containsExactly(new TripDay(day(12), PartOfTrip.ONE_DAY, "BY", true, true));
    }

    @Test
    void oneDayInTwoCountriesCountsWhereItWentLast() {
        assertThat(days(
                        leg(KALININGRAD, "2026-05-12T02:00", MINSK, "2026-05-12T05:00"),
                        leg(MINSK, "2026-05-12T07:00", place("Вильнюс", "LT", "Europe/Vilnius"), "2026-05-12T08:00"),
                        leg(
                                place("Вильнюс", "LT", "Europe/Vilnius"),
                                "2026-05-12T20:00",
                                KALININGRAD,
                                "2026-05-12T21:00")))
                .extracting(TripDay::country)
                .containsExactly("LT");
    }

    @Test
    void leavingTheCountryCountsAbroadAndComingBackAtHome() {
        assertThat(days(
                        leg(PETERSBURG, "2026-05-12T10:00", MOSCOW, "2026-05-12T14:00"),
                        leg(MOSCOW, "2026-05-13T22:00", BEIJING, "2026-05-14T10:00"),
                        leg(BEIJING, "2026-05-16T23:00", MOSCOW, "2026-05-17T02:00"),
                        leg(MOSCOW, "2026-05-18T10:00", PETERSBURG, "2026-05-18T14:00")))
                .extracting(TripDay::country)
                .containsExactly("RU", "CN", "CN", "CN", "CN", "RU", "RU");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-12, CN CN CN RU", "2026-05-13, RU CN CN RU", "2026-05-14, RU RU CN RU"})
    void borderOfALongTrainIsWhereThePassportSays(LocalDate border, String countries) {
        List<TripDay> days = days(
                leg(MOSCOW, time("2026-05-12T10:00"), BEIJING, time("2026-05-14T20:00"), 0, 0, border),
                leg(BEIJING, "2026-05-15T08:00", MOSCOW, "2026-05-15T11:00"));
        assertThat(days).extracting(TripDay::country).containsExactly(countries.split(" "));
    }

    @Test
    void homewardTrainCountsAtHomeFromTheBorderOn() {
        List<TripDay> days = days(
                leg(MOSCOW, "2026-05-12T10:00", BEIJING, "2026-05-12T22:00"),
                leg(BEIJING, time("2026-05-14T10:00"), MOSCOW, time("2026-05-18T10:00"), 0, 0, day(16)));
        assertThat(days).extracting(TripDay::country).containsExactly("CN", "CN", "CN", "CN", "RU", "RU", "RU");
    }

    @Test
    void severalCountriesHaveEachItsDays() {
        assertThat(days(
                        leg(MOSCOW, "2026-05-12T10:00", MINSK, "2026-05-12T11:00"),
                        leg(MINSK, "2026-05-14T12:00", BEIJING, "2026-05-15T02:00"),
                        leg(BEIJING, "2026-05-16T10:00", TOKYO, "2026-05-16T14:00"),
                        leg(TOKYO, "2026-05-18T10:00", MOSCOW, "2026-05-18T15:00")))
                .extracting(TripDay::country)
                .as("from one foreign country to the next the day of arrival counts")
                .containsExactly("BY", "BY", "BY", "CN", "JP", "JP", "RU");
    }

    @Test
    void arrivalMayLieBeforeDepartureByTheClocks() {
        List<TripDay> days = days(
                leg(PETERSBURG, "2026-05-12T10:00", TOKYO, "2026-05-13T02:00"),
                leg(TOKYO, "2026-05-14T00:30", ANCHORAGE, "2026-05-13T14:00"),
                leg(ANCHORAGE, "2026-05-15T10:00", PETERSBURG, "2026-05-16T09:00"));
        assertThat(days).extracting(TripDay::country).containsExactly("JP", "US", "US", "US", "RU");
        assertThat(days).extracting(TripDay::date).startsWith(day(12)).endsWith(day(16));
        assertThat(days.get(1).onTheRoad()).isTrue();
    }

    @Test
    void homeInTheFarWestMayBeReachedOnTheDayBefore() {
        List<TripDay> days = days(leg(ANADYR, "2026-05-13T00:30", KALININGRAD, "2026-05-12T23:50"));
        assertThat(days).containsExactly(new TripDay(day(13), PartOfTrip.ONE_DAY, "RU", true, true));
    }

    @Test
    void clockThatIsPutForwardOnTheWayAddsNoDay() {
        Place berlin = place("Берлин", "DE", "Europe/Berlin");
        Place warsaw = place("Варшава", "PL", "Europe/Warsaw");
        assertThat(days(
                        leg(KALININGRAD, "2026-03-28T20:00", berlin, "2026-03-28T21:00"),
                        leg(berlin, "2026-03-29T01:30", warsaw, "2026-03-29T08:30"),
                        leg(warsaw, "2026-03-29T20:00", KALININGRAD, "2026-03-29T22:00")))
                .hasSize(2);
    }

    @Test
    void tripThatTookLongerGetsTheDaysThatItTook() {
        List<TripDay> planned = days(
                leg(MOSCOW, "2026-05-12T10:00", MINSK, "2026-05-12T12:00"),
                leg(MINSK, "2026-05-13T10:00", MOSCOW, "2026-05-13T12:00"));
        List<TripDay> actual = days(
                leg(MOSCOW, "2026-05-12T10:00", MINSK, "2026-05-12T12:00"),
                leg(MINSK, "2026-05-15T10:00", MOSCOW, "2026-05-15T12:00"));
        assertThat(TripChange.between(planned, actual))
                .isEqualTo(new TripChange(List.of(day(14), day(15)), List.of(), List.of(day(13))));
        assertThat(TripChange.between(actual, planned))
                .isEqualTo(new TripChange(List.of(), List.of(day(14), day(15)), List.of(day(13))));
        assertThat(TripChange.between(actual, actual).isNothing()).isTrue();
    }

    @Test
    void oneDayMoreMakesADayOfManyOfASingleOne() {
        List<TripDay> planned = days(
                leg(PETERSBURG, "2026-05-12T05:00", MOSCOW, "2026-05-12T09:00"),
                leg(MOSCOW, "2026-05-12T19:00", PETERSBURG, "2026-05-12T23:00"));
        List<TripDay> actual = days(
                leg(PETERSBURG, "2026-05-12T05:00", MOSCOW, "2026-05-12T09:00"),
                leg(MOSCOW, "2026-05-13T19:00", PETERSBURG, "2026-05-13T23:00"));
        assertThat(TripChange.between(planned, actual))
                .isEqualTo(new TripChange(List.of(day(13)), List.of(), List.of(day(12))));
    }

    @Test
    void whateverTheJourneyItsDaysFollowEachOtherWithoutAGap() {
        Random random = new Random(11);
        Place[] places = {PETERSBURG, MOSCOW, VLADIVOSTOK, MINSK, BEIJING, TOKYO, ANCHORAGE};
        for (int i = 0; i < 2000; i++) {
            ArrayList<Leg> legs = new ArrayList<>();
            Place here = PETERSBURG;
            ZonedDateTime now = time("2026-03-01T00:00")
                    .plusMinutes(random.nextInt(500_000))
                    .atZone(here.zone());
            int stops = 1 + random.nextInt(4);
            for (int stop = 0; stop <= stops; stop++) {
                Place next = stop == stops ? PETERSBURG : places[random.nextInt(places.length)];
                ZonedDateTime there = now.plusMinutes(30 + random.nextInt(5000));
                legs.add(leg(
                        here,
                        now.toLocalDateTime(),
                        next,
                        there.withZoneSameInstant(next.zone()).toLocalDateTime(),
                        random.nextInt(300),
                        random.nextInt(300),
                        null));
                now = there.plusMinutes(random.nextInt(5000)).withZoneSameInstant(next.zone());
                here = next;
            }
            List<TripDay> days = TripDays.of(legs, TripDaysTest::isWorkingDay);
            assertThat(days.get(0).date()).isEqualTo(legs.get(0).begins());
            assertThat(days.get(days.size() - 1).date())
                    .isEqualTo(legs.get(legs.size() - 1).ends());
            for (int d = 1; d < days.size(); d++) {
                assertThat(days.get(d).date()).isEqualTo(days.get(d - 1).date().plusDays(1));
            }
            if (days.size() == 1) {
                assertThat(days.get(0).part()).isEqualTo(PartOfTrip.ONE_DAY);
            } else {
                assertThat(days.get(0).part()).isEqualTo(PartOfTrip.DEPARTURE);
                assertThat(days.get(days.size() - 1).part()).isEqualTo(PartOfTrip.RETURN);
                assertThat(days.get(days.size() - 1).country()).as("home again").isEqualTo("RU");
            }
        }
    }

    @Test
    void journeyThatCannotBeHasNoDays() {
        assertThatThrownBy(() -> days(leg(PETERSBURG, "2026-05-12T10:00", MOSCOW, "2026-05-12T09:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyThingThatMakesAJourneyImpossibleIsFound() {
        assertProblem(List.of(), LegProblem.NONE_AT_ALL, 0);
        assertProblem(List.of(leg(MINSK, "2026-05-12T10:00", MOSCOW, "2026-05-12T12:00")), LegProblem.NOT_FROM_HOME, 1);
        assertProblem(List.of(leg(MOSCOW, "2026-05-12T10:00", MINSK, "2026-05-12T12:00")), LegProblem.NOT_BACK_HOME, 1);
        assertProblem(
                List.of(leg(PETERSBURG, "2026-05-12T10:00", MOSCOW, "2026-05-12T10:00")),
                LegProblem.ARRIVES_BEFORE_DEPARTURE,
                1);
        assertProblem(
                List.of(leg(PETERSBURG, "2026-05-12T10:00", KALININGRAD, "2026-05-12T09:00")),
                LegProblem.ARRIVES_BEFORE_DEPARTURE,
                1);
        assertThat(Legs.check(List.of(leg(PETERSBURG, "2026-05-12T10:00", KALININGRAD, "2026-05-12T09:01"))))
                .as("the clock of Kaliningrad is an hour behind")
                .isEmpty();
        assertProblem(
                List.of(leg(PETERSBURG, "2026-05-12T10:00", MOSCOW, "2026-05-22T10:01")), LegProblem.TOO_LONG_A_LEG, 1);
        assertProblem(
                List.of(
                        leg(PETERSBURG, "2026-05-12T10:00", MOSCOW, "2026-05-12T14:00"),
                        leg(MOSCOW, "2026-05-12T13:59", PETERSBURG, "2026-05-12T18:00")),
                LegProblem.BEGINS_TOO_EARLY,
                2);
        assertProblem(
                List.of(
                        leg(PETERSBURG, "2026-05-12T10:00", MINSK, "2026-05-12T14:00"),
                        leg(BEIJING, "2026-05-14T10:00", PETERSBURG, "2026-05-14T18:00")),
                LegProblem.BEGINS_ELSEWHERE,
                2);
        assertProblem(
                List.of(leg(PETERSBURG, time("2026-05-12T10:00"), MOSCOW, time("2026-05-12T14:00"), 721, 0, null)),
                LegProblem.WAY_TOO_LONG,
                1);
        assertProblem(
                List.of(leg(PETERSBURG, time("2026-05-12T10:00"), MOSCOW, time("2026-05-12T14:00"), 0, -1, null)),
                LegProblem.WAY_TOO_LONG,
                1);
        assertProblem(
                List.of(leg(PETERSBURG, time("2026-05-12T10:00"), MOSCOW, time("2026-05-12T14:00"), 0, 0, day(12))),
                LegProblem.BORDER_ON_ANOTHER_DAY,
                1);
        for (LocalDate border : List.of(day(11), day(13))) {
            assertProblem(
                    List.of(
                            leg(MOSCOW, time("2026-05-12T10:00"), MINSK, time("2026-05-12T14:00"), 0, 0, border),
                            leg(MINSK, "2026-05-14T10:00", MOSCOW, "2026-05-14T14:00")),
                    LegProblem.BORDER_ON_ANOTHER_DAY,
                    1);
        }
        assertProblem(
                List.of(
                        leg(PETERSBURG, "2026-05-12T10:00", MOSCOW, "2026-05-12T14:00"),
                        leg(MOSCOW, "2027-05-13T10:00", PETERSBURG, "2027-05-13T14:00")),
                LegProblem.TOO_LONG_A_TRIP,
                0);
        assertThat(Legs.check(List.of(
                        leg(PETERSBURG, "2026-05-12T10:00", MOSCOW, "2026-05-12T14:00"),
                        leg(MOSCOW, "2027-05-12T10:00", PETERSBURG, "2027-05-12T14:00"))))
                .isEmpty();
    }

    @Test
    void daysOffAreToldTogetherWhereTheyFollowEachOther() {
        List<TripDay> days = days(
                leg(PETERSBURG, "2026-05-07T10:00", MOSCOW, "2026-05-07T14:00"),
                leg(MOSCOW, "2026-05-17T10:00", PETERSBURG, "2026-05-17T14:00"));
        assertThat(TripConflicts.daysOff(days))
                .extracting(each ->
                        each.firstDay().getDayOfMonth() + "-" + each.lastDay().getDayOfMonth())
                .containsExactly("9-11", "16-17");
    }

    private static void assertProblem(List<Leg> legs, LegProblem problem, int leg) {
        assertThat(Legs.check(legs)).contains(new Legs.Finding(problem, leg));
    }

    private static List<TripDay> days(Leg... legs) {
        return TripDays.of(List.of(legs), TripDaysTest::isWorkingDay);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return !HOLIDAYS.contains(day)
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Leg leg(Place from, String departs, Place to, String arrives) {
        return leg(from, time(departs), to, time(arrives), 0, 0, null);
    }

    private static Leg leg(
            Place from, LocalDateTime departs, Place to, LocalDateTime arrives, int there, int back, LocalDate border) {
        return new Leg(from, to, departs, arrives, "train", null, there, back, border);
    }

    private static Place place(String city, String country, String zone) {
        return new Place(city, country, ZoneId.of(zone));
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 5, day);
    }
}
