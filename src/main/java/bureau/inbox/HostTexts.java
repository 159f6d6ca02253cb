package bureau.inbox;

import bureau.platform.language.Messages;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What the form host in the browser says: all texts {@code inbox.form.…} of the bundle. */
@Component
class HostTexts {

    private static final String PREFIX = "inbox.form.";

    private final Messages messages;
    private final Set<String> names;

    HostTexts(Messages messages) throws IOException {
        this.messages = messages;
        this.names =
                PropertiesLoaderUtils.loadAllProperties("languages/inbox.properties").stringPropertyNames().stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .map(key -> key.substring(PREFIX.length()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** In the reader's language; numbered gaps are left for the browser to fill. */
    Spoken spoken() {
        return new Spoken(
                messages.reader().code(),
                names.stream().collect(Collectors.toMap(Function.identity(), name -> messages.text(PREFIX + name))));
    }

    record Spoken(String language, Map<String, String> texts) {}
}
