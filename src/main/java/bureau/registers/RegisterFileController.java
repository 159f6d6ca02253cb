package bureau.registers;

import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import bureau.registers.RegisterImport.Plan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers as files: out for those who read them, in for those who keep them. */
@Controller
@RequestMapping("/registers/{register}")
class RegisterFileController {

    private static final int MOST_ROWS = 100_000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RegisterAccess access;
    private final RegisterRows rows;
    private final RegisterPage page;
    private final RegisterExport export;
    private final RegisterImport imports;
    private final Messages messages;
    private final Clock clock;

    RegisterFileController(
            RegisterAccess access,
            RegisterRows rows,
            RegisterPage page,
            RegisterExport export,
            RegisterImport imports,
            Messages messages,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.page = page;
        this.export = export;
        this.imports = imports;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@PathVariable("register") String name, @RequestParam Map<String, String> asked) {
        Register register = access.toRead(name);
        return file(name + ".csv", "text/csv;charset=UTF-8", export.csv(register, found(register, asked)));
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable("register") String name, @RequestParam Map<String, String> asked) {
        Register register = access.toRead(name);
        return file(name + ".xlsx", XLSX, export.xlsx(register, found(register, asked)));
    }

    @GetMapping("/import")
    String choose(@PathVariable("register") String name, Model model) {
        return show(toFill(name), model);
    }

    /** Shows what the file would do and does nothing. */
    @PostMapping("/import")
    String rehearse(
            @PathVariable("register") String name,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Register register = toFill(name);
        try {
            String text = FileTable.text(file == null ? new byte[0] : file.getBytes(), messages);
            return plan(register, text, imports.rehearse(register, text), model, response);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", refused.getMessage());
            return show(register, model);
        }
    }

    @PostMapping("/import/confirmation")
    String confirm(
            @PathVariable("register") String name,
            @RequestParam String content,
            @RequestParam String fingerprint,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Register register = toFill(name);
        try {
            String text = FileTable.text(decoded(content), messages);
            Plan plan = imports.run(register, text, fingerprint);
            if (plan.possible() && plan.fingerprint().equals(fingerprint)) {
                next.addFlashAttribute(
                        "note",
                        messages.text("registers.file.done", plan.steps().size()));
                next.addAttribute("register", name);
                return "redirect:/registers/{register}";
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", messages.text("registers.file.changedMeanwhile"));
            return plan(register, text, plan, model, response);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", refused.getMessage());
            return show(register, model);
        }
    }

    private String plan(Register register, String text, Plan plan, Model model, HttpServletResponse response) {
        if (!plan.mistakes().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("plan", plan);
        model.addAttribute("possible", plan.possible());
        model.addAttribute("fingerprint", plan.fingerprint());
        model.addAttribute("encoded", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        return show(register, model);
    }

    private String show(Register register, Model model) {
        model.addAttribute("register", register);
        model.addAttribute("registerTitle", page.title(register));
        model.addAttribute(
                "columns",
                register.fields().stream()
                        .filter(each ->
                                each.mayBeWritten(true) || register.keys().contains(each.name()))
                        .map(each -> page.label(register, each))
                        .toList());
        model.addAttribute(
                "keys",
                register.keys().stream()
                        .map(each -> page.label(register, register.field(each)))
                        .toList());
        return "registers/import";
    }

    private Register toFill(String name) {
        return access.toKeep(name);
    }

    private List<Row> found(Register register, Map<String, String> asked) {
        return rows.page(register, RegisterController.wanted(register, asked), 0, MOST_ROWS);
    }

    private byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(LocalDate.now(clock) + "-" + name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}
