package bureau.documents;

import bureau.platform.language.Language;
import java.time.LocalDate;
import java.util.Map;

/** What one kind of paper says; its template, {@code templates/documents/<kind>.html}, knows it as {@code paper}. */
public interface Paper {

    String kind();

    String number();

    LocalDate date();

    /** Of this number: a paper that replaces another has the next one. */
    int version();

    default DocumentIssue issue(Language language) {
        return new DocumentIssue(kind(), language, number(), date(), version());
    }

    default Map<String, Object> model() {
        return Map.of("paper", this);
    }
}
