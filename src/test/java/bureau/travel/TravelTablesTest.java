package bureau.travel;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.platform.language.ModelTranslations;
import bureau.platform.rules.RuleTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The decision tables of travel as they are deployed: every row, its borders, and no gaps. */
@OfficeTest
class TravelTablesTest {

    @Autowired
    RuleTables tables;

    @Autowired
    ModelTranslations translations;

    @ParameterizedTest
    @CsvSource({
        // abroad, part, meals, share of the norm, share of the tax-free limit, with a reason
        "false, departure, none, 100, 100, false",
        "false, whole,     none, 100, 100, false",
        "false, return,    none, 100, 100, false",
        "true,  departure, none, 100, 100, false",
        "true,  whole,     none, 100, 100, false",
        "true,  return,    none, 100, 100, false",
        "false, whole,     some, 70,  100, true",
        "true,  departure, some, 70,  100, true",
        "false, return,    all,  30,  100, true",
        "true,  whole,     all,  30,  100, true",
        "false, oneDay,    none, 0,   0,   true",
        "false, oneDay,    some, 0,   0,   true",
        "false, oneDay,    all,  0,   0,   true",
        "true,  oneDay,    none, 50,  100, true",
        "true,  oneDay,    some, 35,  100, true",
        "true,  oneDay,    all,  15,  100, true"
    })
    void perDiem(boolean abroad, String part, String meals, int office, int taxFree, boolean reason) {
        Map<String, Object> row = tables.row("per-diem", Map.of("abroad", abroad, "partOfTrip", part, "meals", meals))
                .orElseThrow();
        assertThat(number(row, "officePercent")).isEqualTo(office);
        assertThat(number(row, "taxFreePercent")).isEqualTo(taxFree);
        assertThat(row.containsKey("reasonText")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "plane, director, 239, economy",
        "plane, director, 240, business",
        "plane, head, 240, economy",
        "plane, head, 479, economy",
        "plane, head, 480, comfort",
        "plane, employee, 900, economy",
        "train, director, 60, firstClass",
        "train, head, 179, seat",
        "train, head, 180, compartment",
        "train, employee, 180, seat",
        "train, employee, 359, seat",
        "train, employee, 360, compartment",
        "bus, employee, 600, any",
        "ownCar, director, 600, any",
        "ship, head, 5000, any"
    })
    void classOfTravel(String mode, String grade, long minutes, String best) {
        assertThat(tables.row("travel-class", Map.of("mode", mode, "grade", grade, "wayMinutes", minutes)))
                .contains(Map.of("bestClass", best));
        assertThat(TravelClass.of(best)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "RU, Москва, capital",
        "RU, МОСКВА, capital",
        "RU, moscow, capital",
        "RU, Санкт-Петербург, capital",
        "RU, St Petersburg, capital",
        "RU, Казань, elsewhere",
        "US, Moscow, elsewhere",
        "RU, Новая Москва, elsewhere",
        "CN, Пекин, elsewhere"
    })
    void capOnLodging(String country, String city, String cap) {
        assertThat(tables.row("lodging-cap", Map.of("country", country, "city", city)))
                .contains(Map.of("cap", cap));
    }

    @ParameterizedTest
    @CsvSource({
        // days, lead, abroad, country, legs, nights, own car, works, days off on the road | flags
        "5,  5,  false, RU, 0, 0, false, false, 0, ''",
        "4,  5,  false, RU, 0, 0, false, false, 0, late",
        "0,  5,  false, RU, 0, 0, false, false, 0, late",
        "15, 15, true,  CN, 0, 0, false, false, 0, insurance visa",
        "14, 15, true,  CN, 0, 0, false, false, 0, late insurance visa",
        "20, 15, true,  BY, 0, 0, false, false, 0, insurance",
        "20, 15, true,  KZ, 0, 0, false, false, 0, insurance",
        "9,  5,  false, RU, 1, 0, false, false, 0, aboveClass",
        "9,  5,  false, RU, 0, 1, false, false, 0, aboveCap",
        "9,  5,  false, RU, 0, 0, true,  false, 0, privateCar",
        "9,  5,  false, RU, 0, 0, false, true,  0, workOnDayOff",
        "9,  5,  false, RU, 0, 0, false, false, 2, dayOffOnTheRoad",
        "1,  15, true,  US, 3, 4, true,  true,  1, late aboveClass aboveCap privateCar insurance visa workOnDayOff dayOffOnTheRoad"
    })
    void policy(
            int days,
            int lead,
            boolean abroad,
            String country,
            int legs,
            int nights,
            boolean ownCar,
            boolean works,
            int daysOff,
            String flags) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("workingDaysBefore", days, "leadDays", lead, "abroad", abroad, "country", country));
        facts.putAll(Map.of(
                "legsAboveClass",
                legs,
                "nightsAboveCap",
                nights,
                "ownCar",
                ownCar,
                "workOnDayOff",
                works,
                "daysOffOnTheRoad",
                daysOff));
        List<Map<String, Object>> rows = tables.rows("travel-policy", facts);
        assertThat(rows.stream().map(row -> row.get("flag")))
                .containsExactlyElementsOf(flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
        assertThat(rows)
                .allSatisfy(row -> assertThat((String) row.get("reasonText")).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, full, 100, 300000",
        "0, 1, full, 100, 300000",
        "0, 2, partial, 70, 100000",
        "1, 1, partial, 50, 30000",
        "6, 3, partial, 50, 30000",
        "7, 1, blocked, 0, 0",
        "200, 9, blocked, 0, 0"
    })
    void advance(int overdue, int open, String answer, int percent, int most) {
        Map<String, Object> row = tables.row("advance-eligibility", Map.of("daysOverdue", overdue, "openReports", open))
                .orElseThrow();
        assertThat(row).containsEntry("eligibility", answer);
        assertThat(number(row, "percent")).isEqualTo(percent);
        assertThat(number(row, "mostRoubles")).isEqualTo(most);
    }

    @Test
    void exactlyOneRowFitsWhateverHappens() {
        for (boolean abroad : new boolean[] {true, false}) {
            for (PartOfTrip part : PartOfTrip.values()) {
                for (Meals meals : Meals.values()) {
                    assertThat(tables.rows(
                                    "per-diem",
                                    Map.of("abroad", abroad, "partOfTrip", part.word(), "meals", meals.word())))
                            .hasSize(1);
                }
            }
        }
        for (int overdue = 0; overdue < 12; overdue++) {
            for (int open = 0; open < 4; open++) {
                assertThat(tables.rows("advance-eligibility", Map.of("daysOverdue", overdue, "openReports", open)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void reasonsAreReadInBothLanguages() {
        assertThat(translations.in(Language.RU, "travel-policy", "Lodging above the cap of the city"))
                .isEqualTo("Жильё дороже предела для этого города");
        assertThat(translations.in(Language.RU, "per-diem", "The host pays for all meals"))
                .isEqualTo("Принимающая сторона оплачивает всё питание");
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) Objects.requireNonNull(row.get(output))).intValue();
    }
}
