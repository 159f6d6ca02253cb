package bureau.travel;

import java.time.LocalDate;

/** What the traveller gets for a day, and why where it is less than the norm. @param reason in English, null for the norm */
record DayMoney(LocalDate date, String country, PartOfTrip part, Meals meals, DayNorm norm, String reason) {}
