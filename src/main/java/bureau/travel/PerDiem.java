package bureau.travel;

import bureau.currency.Converted;
import bureau.currency.ExchangeRates;
import bureau.platform.rules.RuleTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** What a traveller gets for each day: the norm of that day and country, and the share of it that the decision table gives. */
@Service
class PerDiem {

    private final PerDiemNorms norms;
    private final RuleTables rules;
    private final ExchangeRates rates;

    PerDiem(PerDiemNorms norms, RuleTables rules, ExchangeRates rates) {
        this.norms = norms;
        this.rules = rules;
        this.rates = rates;
    }

    /** @param meals what the host pays for on a day */
    List<DayMoney> of(List<TripDay> days, Function<LocalDate, Meals> meals) {
        return days.stream().map(day -> of(day, meals.apply(day.date()))).toList();
    }

    /** @param rateDay whose exchange rates count @return empty where a rate is missing, and somebody is to be asked */
    Optional<PerDiemSum> sum(List<DayMoney> days, LocalDate rateDay) {
        long paid = 0;
        long taxFree = 0;
        for (DayMoney each : days) {
            Optional<Converted> money = rates.roubles(each.norm().office(), rateDay);
            if (money.isEmpty()) {
                return Optional.empty();
            }
            paid = Math.addExact(paid, money.get().cents());
            taxFree = Math.addExact(taxFree, each.norm().taxFreeOf(money.get().cents()));
        }
        return Optional.of(new PerDiemSum(paid, taxFree));
    }

    private DayMoney of(TripDay day, Meals meals) {
        Map<String, Object> share = rules.row(
                        "per-diem",
                        Map.of(
                                "abroad",
                                day.isAbroad(),
                                "partOfTrip",
                                day.part().word(),
                                "meals",
                                meals.word()))
                .orElseThrow(() -> new IllegalStateException("per-diem has no row for " + day + " " + meals));
        DayNorm norm = norms.on(day.date(), day.country())
                .share(percent(share.get("officePercent")), percent(share.get("taxFreePercent")));
        return new DayMoney(day.date(), day.country(), day.part(), meals, norm, (String) share.get("reasonText"));
    }

    private static int percent(Object value) {
        return ((Number) value).intValue();
    }
}
