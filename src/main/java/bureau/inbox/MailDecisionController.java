package bureau.inbox;

import bureau.approval.DecisionLink;
import bureau.approval.DecisionLink.State;
import bureau.people.People;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.platform.tasks.CaseMessages;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link in a mail about a decision. Looking at it changes nothing, since mail programs look too; whether one
 * must be logged in to get here is asked before.
 */
@Controller
@RequestMapping("/decisions/{secret}")
class MailDecisionController {

    private final MailDecisions decisions;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    MailDecisionController(MailDecisions decisions, People people, Messages messages, Clock clock) {
        this.decisions = decisions;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable String secret,
            @RequestParam(required = false) String verdict,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        return page(secret, verdict, "", reader, model, response);
    }

    @PostMapping
    String decide(
            @PathVariable String secret,
            @RequestParam(required = false) String verdict,
            @RequestParam(defaultValue = "") String remark,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        Optional<DecisionLink> link = decisions.find(secret).filter(each -> isFor(each, reader));
        if (link.isEmpty()) {
            return page(secret, verdict, remark, reader, model, response);
        }
        try {
            decisions.decide(secret, verdict, remark);
            response.setHeader("Referrer-Policy", "no-referrer");
            return "redirect:/decisions/" + secret;
        } catch (ProcessEngineException | DataAccessException thrown) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", said(thrown));
            return page(secret, verdict, remark, reader, model, response);
        }
    }

    private String page(
            String secret, String verdict, String remark, Principal reader, Model model, HttpServletResponse response) {
        // The address of this page is a secret, so it is told to nobody.
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<DecisionLink> found = decisions.find(secret);
        if (found.isEmpty()) {
            return closed("unknown", HttpStatus.NOT_FOUND, model, response);
        }
        DecisionLink link = found.get();
        if (!isFor(link, reader)) {
            return closed("foreign", HttpStatus.FORBIDDEN, model, response);
        }
        Plain plain = new Plain(messages.reader(), clock.getZone());
        State state = decisions.state(link);
        if (state == State.USED) {
            model.addAttribute("decided", decisions.decided(link).orElseThrow().word());
            model.addAttribute("decidedAt", plain.moment(link.usedAt()));
        }
        if (state != State.OPEN) {
            return closed(state.name(), HttpStatus.OK, model, response);
        }
        model.addAttribute("shown", decisions.shown(link));
        model.addAttribute(
                "facts",
                MarkedText.paragraphs(String.valueOf(decisions.shown(link).get("facts"))));
        model.addAttribute("behalf", link.onBehalfOf() == null ? "" : people.name(link.onBehalfOf(), plain.language()));
        model.addAttribute("person", people.name(link.person(), plain.language()));
        model.addAttribute("until", plain.moment(link.expiresAt()));
        model.addAttribute("verdicts", MailDecisions.words());
        model.addAttribute("verdict", verdict);
        model.addAttribute("remark", remark);
        model.addAttribute("secret", secret);
        model.addAttribute("task", link.taskId());
        return "decision/open";
    }

    private static String closed(String state, HttpStatus status, Model model, HttpServletResponse response) {
        if (!model.containsAttribute("problem")) {
            response.setStatus(status.value());
        }
        model.addAttribute("state", state);
        return "decision/closed";
    }

    /** Nobody else's login will do; without one the link alone has to be enough. */
    private static boolean isFor(DecisionLink link, Principal reader) {
        return reader == null || reader.getName().equals(link.person());
    }

    private String said(RuntimeException thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof BadUserRequestException || each instanceof AuthorizationException) {
                return each.getMessage();
            }
            if (CaseMessages.isOfRivals(each)) {
                return messages.text("somebodyWasQuicker");
            }
        }
        throw thrown;
    }
}
