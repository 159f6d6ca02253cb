package bureau.registers;

import bureau.platform.language.Messages;
import bureau.registers.RegisterRows.Wanted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The registers: which there are, what is in one, and what has been changed in it. */
@Controller
@RequestMapping("/registers")
class RegisterController {

    static final int PAGE = 25;

    private final RegisterAccess access;
    private final RegisterRows rows;
    private final RegisterPage page;
    private final DecisionReaders decisions;
    private final Messages messages;

    RegisterController(
            RegisterAccess access, RegisterRows rows, RegisterPage page, DecisionReaders decisions, Messages messages) {
        this.access = access;
        this.rows = rows;
        this.page = page;
        this.decisions = decisions;
        this.messages = messages;
    }

    record Entry(String address, String title, String about, boolean kept) {}

    @GetMapping
    String all(Model model) {
        if (!access.includesCurrentUser()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<Entry> entries = new ArrayList<>(access.visible().stream()
                .map(each -> entry(each.name(), access.mayKeep(each)))
                .toList());
        if (decisions.includeCurrentUser()) {
            entries.add(entry("decisions", false));
        }
        model.addAttribute("entries", entries);
        return "registers/all";
    }

    @GetMapping("/{register}")
    String list(@PathVariable("register") String name, @RequestParam Map<String, String> asked, Model model) {
        Register register = access.toRead(name);
        Wanted wanted = wanted(register, asked);
        long count = rows.count(register, wanted);
        long last = Math.max(1, (count + PAGE - 1) / PAGE);
        long shown = Math.min(number(asked.get("page")), last);
        model.addAttribute("register", register);
        model.addAttribute("registerTitle", page.title(register));
        model.addAttribute("keeper", access.mayKeep(register));
        model.addAttribute("search", wanted.search());
        model.addAttribute("filters", page.filters(register, wanted.filters()));
        model.addAttribute(
                "exportCsv",
                address(register, "/export.csv", wanted).build(true).toUriString());
        model.addAttribute(
                "exportXlsx",
                address(register, "/export.xlsx", wanted).build(true).toUriString());
        model.addAttribute(
                "pageAddress",
                address(register, "", wanted).queryParam("page", "").build(true).toUriString());
        model.addAttribute("count", count);
        model.addAttribute("shown", shown);
        model.addAttribute("last", last);
        model.addAttribute("lines", page.lines(register, rows.page(register, wanted, (shown - 1) * PAGE, PAGE)));
        model.addAttribute("listPanel", register.listPanel().orElse(null));
        model.addAllAttributes(register.listModel());
        return "registers/list";
    }

    @GetMapping("/{register}/history")
    String history(@PathVariable("register") String name, @RequestParam(defaultValue = "1") String page, Model model) {
        Register register = access.toRead(name);
        long shown = number(page);
        List<RegisterPage.Step> steps = this.page.history(register, (shown - 1) * PAGE, PAGE + 1);
        model.addAttribute("register", register);
        model.addAttribute("registerTitle", this.page.title(register));
        model.addAttribute("shown", shown);
        model.addAttribute("more", steps.size() > PAGE);
        model.addAttribute("steps", steps.subList(0, Math.min(PAGE, steps.size())));
        return "registers/history";
    }

    static Wanted wanted(Register register, Map<String, String> asked) {
        Map<String, String> filters = new LinkedHashMap<>();
        register.fields().stream()
                .filter(Field::filtered)
                .filter(each -> !asked.getOrDefault(each.name(), "").isBlank())
                .forEach(each -> filters.put(each.name(), asked.get(each.name())));
        return new Wanted(asked.getOrDefault("search", ""), filters);
    }

    private Entry entry(String name, boolean kept) {
        return new Entry(
                "/registers/" + name,
                messages.text("registers." + name),
                messages.text("registers." + name + ".about"),
                kept);
    }

    private static UriComponentsBuilder address(Register register, String part, Wanted wanted) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/registers/" + register.name() + part);
        wanted.filters().forEach((name, value) -> address.queryParam(name, encoded(value)));
        if (!wanted.search().isBlank()) {
            address.queryParam("search", encoded(wanted.search()));
        }
        return address;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static long number(String text) {
        return text != null && text.matches("[1-9][0-9]{0,6}") ? Long.parseLong(text) : 1;
    }
}
