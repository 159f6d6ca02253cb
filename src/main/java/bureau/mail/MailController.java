package bureau.mail;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.documents.Download;
import bureau.platform.language.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The outgoing mails, for those who answer for them. */
@Controller
@RequestMapping("/mail")
class MailController {

    private static final int PAGE = 50;

    private final Mails mails;
    private final Outbox outbox;
    private final Documents documents;
    private final MailReaders readers;
    private final Clock clock;

    MailController(Mails mails, Outbox outbox, Documents documents, MailReaders readers, Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.documents = documents;
        this.readers = readers;
        this.clock = clock;
    }

    /** Before every page of this controller. */
    @ModelAttribute
    void admitReadersOnly() {
        if (!readers.includeCurrentUser()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.min(Math.max(page, 0), 100_000);
        List<Mail> found = mails.newest(PAGE + 1, shown * PAGE);
        model.addAttribute("mails", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("zone", clock.getZone());
        return "mail/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("mail", find(id));
        model.addAttribute(
                "attachments",
                mails.attachments(id).stream()
                        .map(documents::find)
                        .flatMap(Optional::stream)
                        .toList());
        model.addAttribute("zone", clock.getZone());
        return "mail/show";
    }

    @GetMapping("/{id}/attachments/{documentId}")
    ResponseEntity<InputStreamResource> attachment(@PathVariable UUID id, @PathVariable UUID documentId) {
        Document document = Optional.of(documentId)
                .filter(mails.attachments(id)::contains)
                .flatMap(documents::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(document, documents.open(document));
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, Model model, HttpServletResponse response) {
        find(id);
        try {
            outbox.retry(id);
            return "redirect:/mail/" + id;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", refused.getMessage());
            return show(id, model);
        }
    }

    private Mail find(UUID id) {
        return mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
