package bureau.inbox;

import bureau.platform.language.Messages;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What our parts of the Tasklist say in the browser: the form host {@code inbox.form.…}, the others {@code inbox.list.…}. */
@Component
class HostTexts {

    private static final String FORM = "inbox.form.";
    private static final String TASKLIST = "inbox.list.";

    private final Messages messages;
    private final Set<String> keys;

    HostTexts(Messages messages) throws IOException {
        this.messages = messages;
        this.keys = Set.copyOf(PropertiesLoaderUtils.loadAllProperties("languages/inbox.properties")
                .stringPropertyNames());
    }

    /** In the reader's language; numbered gaps are left for the browser to fill. */
    Spoken spoken() {
        return spoken(FORM);
    }

    Spoken ofTasklist() {
        return spoken(TASKLIST);
    }

    private Spoken spoken(String prefix) {
        return new Spoken(
                messages.reader().code(),
                keys.stream()
                        .filter(key -> key.startsWith(prefix))
                        .collect(Collectors.toMap(key -> key.substring(prefix.length()), messages::text)));
    }

    record Spoken(String language, Map<String, String> texts) {}
}
