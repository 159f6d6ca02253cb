package bureau.suppliers;

import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The card of a supplier with his accounts and blocks: for those who buy and those who pay. */
@Controller
@RequestMapping("/suppliers")
class SupplierController {

    /** As it was typed, so that it can be shown again. */
    record Entered(String bankName, String bic, String account, String correspondentAccount, String reason) {}

    private final Suppliers suppliers;
    private final BankAccounts accounts;
    private final SupplierBlocks blocks;
    private final SupplierPage page;
    private final SupplierReaders readers;
    private final Actor actor;
    private final Messages messages;

    SupplierController(
            Suppliers suppliers,
            BankAccounts accounts,
            SupplierBlocks blocks,
            SupplierPage page,
            SupplierReaders readers,
            Actor actor,
            Messages messages) {
        this.suppliers = suppliers;
        this.accounts = accounts;
        this.blocks = blocks;
        this.page = page;
        this.readers = readers;
        this.actor = actor;
        this.messages = messages;
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        readers.require();
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", new Entered("", "", "", "", ""));
        }
        model.addAttribute("card", page.card(supplier(id)));
        model.addAttribute("payer", readers.includeCurrentUserAsPayer());
        return "suppliers/one";
    }

    @PostMapping("/{id}/accounts")
    String enterAccount(
            @PathVariable String id,
            @ModelAttribute("entered") Entered entered,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.require();
        BankDetails details = new BankDetails(
                entered.bankName(),
                digits(entered.bic()),
                digits(entered.account()),
                digits(entered.correspondentAccount()));
        return act(
                id,
                "suppliers.done.entered",
                model,
                response,
                next,
                () -> accounts.enter(id, details, actor.required()));
    }

    @PostMapping("/{id}/accounts/{account}/confirmation")
    String confirmAccount(
            @PathVariable String id,
            @PathVariable long account,
            @RequestParam(defaultValue = "false") boolean askedByPhone,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.requirePayables();
        return act(id, "suppliers.done.confirmed", model, response, next, () -> {
            requireOf(id, account);
            accounts.confirm(account, actor.required(), askedByPhone);
        });
    }

    @PostMapping("/{id}/accounts/{account}/closing")
    String closeAccount(
            @PathVariable String id,
            @PathVariable long account,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.requirePayables();
        return act(id, "suppliers.done.closed", model, response, next, () -> {
            requireOf(id, account);
            accounts.close(account);
        });
    }

    @PostMapping("/{id}/block")
    String block(
            @PathVariable String id,
            @ModelAttribute("entered") Entered entered,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.require();
        return act(
                id,
                "suppliers.done.blocked",
                model,
                response,
                next,
                () -> blocks.block(id, entered.reason(), actor.required()));
    }

    @PostMapping("/{id}/unblock")
    String unblock(
            @PathVariable String id,
            @ModelAttribute("entered") Entered entered,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.require();
        return act(
                id,
                "suppliers.done.unblocked",
                model,
                response,
                next,
                () -> blocks.unblock(id, entered.reason(), actor.required()));
    }

    private String act(
            String id, String done, Model model, HttpServletResponse response, RedirectAttributes next, Runnable work) {
        supplier(id);
        try {
            work.run();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", refused.getMessage());
            return show(id, model);
        }
        next.addFlashAttribute("note", messages.text(done));
        next.addAttribute("id", id);
        return "redirect:/suppliers/{id}";
    }

    private Supplier supplier(String id) {
        return suppliers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireOf(String supplier, long account) {
        accounts.find(account)
                .filter(each -> each.supplier().equals(supplier))
                .orElseThrow(() -> messages.refused("suppliers.noSuchAccount"));
    }

    /** As they are copied from letters: in groups. */
    private static String digits(String typed) {
        return typed == null ? null : typed.replaceAll("\\s", "");
    }
}
