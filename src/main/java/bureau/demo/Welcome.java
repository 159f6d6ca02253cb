package bureau.demo;

import bureau.platform.language.Messages;
import bureau.platform.security.FirstStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last lines on the console: where to go and, in the demo office, who one can be. */
@Component
class Welcome {

    private final ServletWebServerApplicationContext server;
    private final ObjectProvider<DemoOffice> demo;
    private final FirstStart firstStart;
    private final Messages messages;

    Welcome(
            ServletWebServerApplicationContext server,
            ObjectProvider<DemoOffice> demo,
            FirstStart firstStart,
            Messages messages) {
        this.server = server;
        this.demo = demo;
        this.firstStart = firstStart;
        this.messages = messages;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        String address = "http://localhost:" + server.getWebServer().getPort();
        StringBuilder text = new StringBuilder("\n");
        line(text, "demo.console.ready", address);
        line(text, "demo.console.tasklist", address + "/camunda/app/tasklist/default/");
        line(text, "demo.console.cockpit", address + "/camunda/app/cockpit/default/");
        line(text, "demo.console.admin", address + "/camunda/app/admin/default/");
        if (firstStart.isOpen()) {
            line(text, "demo.console.setup", address + "/setup", firstStart.code());
        }
        demo.ifAvailable(office -> {
            line(text, "demo.console.accounts", DemoOffice.PASSWORD);
            office.accounts()
                    .forEach(account -> text.append("    ").append(account).append('\n'));
        });
        System.out.println(text);
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append("  ")
                .append(messages.text(messages.office(), key, arguments))
                .append('\n');
    }
}
