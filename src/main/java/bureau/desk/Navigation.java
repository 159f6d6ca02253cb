package bureau.desk;

import bureau.mail.MailReaders;
import bureau.people.People;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.purchasing.PurchaseCases;
import bureau.registers.RegisterAccess;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the person who looks can go: the head of our own pages asks by name, the Tasklist by its address. */
@RestController("navigation")
class Navigation {

    record Link(String address, String label) {}

    private final MailReaders mailReaders;
    private final PurchaseCases purchases;
    private final RegisterAccess registers;
    private final Actor actor;
    private final People people;
    private final Messages messages;

    Navigation(
            MailReaders mailReaders,
            PurchaseCases purchases,
            RegisterAccess registers,
            Actor actor,
            People people,
            Messages messages) {
        this.mailReaders = mailReaders;
        this.purchases = purchases;
        this.registers = registers;
        this.actor = actor;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/api/navigation")
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        links.add(new Link("/camunda/app/tasklist/default/", messages.text("desk.tasks")));
        links.add(new Link("/desk", messages.text("desk.title")));
        links.add(new Link("/calendar", messages.text("calendar.title")));
        links.add(new Link("/absences", messages.text("absence.title")));
        if (purchases.mayLookThrough()) {
            links.add(new Link("/cases", messages.text("desk.purchases")));
        }
        if (registers.includesCurrentUser()) {
            links.add(new Link("/registers", messages.text("registers.title")));
        }
        if (mailReaders.includeCurrentUser()) {
            links.add(new Link("/mail", messages.text("mail.title")));
        }
        links.add(new Link("/settings", messages.text("notices.settings.title")));
        return links;
    }

    public String reader() {
        return people.name(actor.required(), messages.reader());
    }
}
