package bureau.platform.security;

import bureau.platform.language.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {

    private final FirstStart firstStart;

    LoginController(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @GetMapping("/login")
    String login(Authentication user) {
        if (firstStart.isOpen()) {
            return "redirect:/setup";
        }
        return user == null ? "login" : "redirect:/";
    }

    /** Each comes to where his work is. */
    @GetMapping("/")
    String home(Authentication user) {
        boolean operates = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(group -> group.equals("camunda-admin"));
        return "redirect:/camunda/app/" + (operates ? "welcome" : "tasklist") + "/default/";
    }

    @GetMapping("/setup")
    String setup() {
        return "setup";
    }

    @PostMapping("/setup")
    String createAdministrator(
            @RequestParam String code,
            @RequestParam String id,
            @RequestParam String name,
            @RequestParam String password,
            Model model) {
        try {
            firstStart.createAdministrator(code.strip(), id.strip(), name.strip(), password);
            return "redirect:/login";
        } catch (Refused refused) {
            model.addAttribute("problem", refused.getMessage());
            return "setup";
        }
    }
}
