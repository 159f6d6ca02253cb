package bureau.calendar;

import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The production calendar, a year on a page: for everybody to read, for some to change. */
@Controller
@RequestMapping("/calendar")
class CalendarController {

    private final ProductionCalendar calendar;
    private final CalendarEditors editors;
    private final Messages messages;
    private final Clock clock;

    CalendarController(ProductionCalendar calendar, CalendarEditors editors, Messages messages, Clock clock) {
        this.calendar = calendar;
        this.editors = editors;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String year(@RequestParam(required = false) Integer year, Model model) {
        int shown = year == null ? Year.now(clock).getValue() : year;
        shown = Math.min(Math.max(shown, ProductionCalendar.FIRST_YEAR), ProductionCalendar.LAST_YEAR);
        model.addAttribute("year", shown);
        model.addAttribute("first", ProductionCalendar.FIRST_YEAR);
        model.addAttribute("last", ProductionCalendar.LAST_YEAR);
        model.addAttribute("days", calendar.days(shown));
        model.addAttribute("kinds", DayKind.values());
        model.addAttribute("editable", editors.includeCurrentUser());
        model.addAttribute("reader", messages.reader());
        return "calendar/year";
    }

    @PostMapping
    String set(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        admitEditorsOnly();
        LocalDate date = date(day);
        try {
            calendar.set(date, kind(kind), note);
            return "redirect:/calendar?year=" + date.getYear();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", refused.getMessage());
            model.addAttribute("enteredDay", day);
            model.addAttribute("enteredKind", kind);
            model.addAttribute("enteredNote", note);
            return year(date == null ? null : date.getYear(), model);
        }
    }

    @PostMapping("/removal")
    String remove(@RequestParam(defaultValue = "") String day) {
        admitEditorsOnly();
        LocalDate date = date(day);
        if (date == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        calendar.remove(date);
        return "redirect:/calendar?year=" + date.getYear();
    }

    private void admitEditorsOnly() {
        if (!editors.includeCurrentUser()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Null for what is no date; the rule tells what to enter. */
    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DayKind kind(String text) {
        return Arrays.stream(DayKind.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
