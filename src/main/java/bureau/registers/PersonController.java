package bureau.registers;

import bureau.people.Roles;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Roles and passwords, which only administrators give. */
@Controller
@RequestMapping("/registers/people/rows/{id}")
class PersonController {

    private final RegisterAccess access;
    private final RegisterRows rows;
    private final PeopleAccounts accounts;
    private final Actor actor;
    private final Messages messages;

    PersonController(
            RegisterAccess access, RegisterRows rows, PeopleAccounts accounts, Actor actor, Messages messages) {
        this.access = access;
        this.rows = rows;
        this.accounts = accounts;
        this.actor = actor;
        this.messages = messages;
    }

    @PostMapping("/roles")
    String give(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "") List<String> seen,
            RedirectAttributes next) {
        Register register = people(id);
        return act(id, next, () -> {
            accounts.give(register, id, new TreeSet<>(role), new TreeSet<>(seen));
            return messages.text("registers.people.rolesGiven");
        });
    }

    @PostMapping("/password")
    String newPassword(@PathVariable String id, RedirectAttributes next) {
        Register register = people(id);
        return act(id, next, () -> messages.text("registers.people.passwordIs", accounts.newPassword(register, id)));
    }

    private Register people(String id) {
        Register register = access.toKeep("people");
        if (!actor.hasOneOf(Set.of(Roles.ADMINISTRATOR))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (rows.find(register, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return register;
    }

    private String act(String id, RedirectAttributes next, Supplier<String> work) {
        try {
            next.addFlashAttribute("note", work.get());
        } catch (Refused refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        next.addAttribute("id", id);
        return "redirect:/registers/people/rows/{id}";
    }
}
