package bureau.calendar;

import bureau.platform.language.Language;
import java.time.LocalDate;

/**
 * A day that differs from the plain week.
 *
 * @param noteRu null where the note was written by a person and stands for both languages
 */
public record CalendarDay(LocalDate day, DayKind kind, String note, String noteRu) {

    public String note(Language reader) {
        return reader == Language.RU && noteRu != null ? noteRu : note;
    }
}
