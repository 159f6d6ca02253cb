package bureau.desk;

import bureau.mail.MailReaders;
import bureau.people.People;
import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.purchasing.PurchaseCases;
import bureau.suppliers.SupplierReaders;
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
    private final SupplierReaders supplierReaders;
    private final Actor actor;
    private final People people;
    private final Messages messages;

    Navigation(
            MailReaders mailReaders,
            PurchaseCases purchases,
            SupplierReaders supplierReaders,
            Actor actor,
            People people,
            Messages messages) {
        this.mailReaders = mailReaders;
        this.purchases = purchases;
        this.supplierReaders = supplierReaders;
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
        if (supplierReaders.includeCurrentUser()) {
            links.add(new Link("/suppliers", messages.text("suppliers.page.title")));
        }
        if (mailReaders.includeCurrentUser()) {
            links.add(new Link("/mail", messages.text("mail.title")));
        }
        return links;
    }

    public String reader() {
        return people.name(actor.required(), messages.reader());
    }
}
