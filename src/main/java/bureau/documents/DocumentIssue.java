package bureau.documents;

import bureau.platform.language.Language;
import java.time.LocalDate;

/**
 * What every issued document shows of itself.
 *
 * @param kind names its template, {@code templates/documents/<kind>.html}
 */
public record DocumentIssue(String kind, Language language, String number, LocalDate date, int version) {}
