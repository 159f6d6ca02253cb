package bureau.inbox;

import java.util.Arrays;
import java.util.List;

/** What forms show as Markdown, for a page that has only paragraphs. */
final class MarkedText {

    private MarkedText() {}

    static List<String> paragraphs(String markdown) {
        return Arrays.stream(markdown.split("\\n{2,}"))
                .map(each -> each.replace("**", "").strip())
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
