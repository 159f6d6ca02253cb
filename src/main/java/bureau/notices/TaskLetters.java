package bureau.notices;

import bureau.people.Person;
import bureau.platform.tasks.OpenTask;
import java.util.Map;
import java.util.Optional;

/** Whoever knows more of a task than its name writes the mail about it himself. */
public interface TaskLetters {

    /**
     * @param kind names the template
     * @param model what it shows beside what every mail about a task shows
     */
    record Letter(String kind, Map<String, Object> model) {}

    /** Empty where the plain mail will do. Asked in the reader's language. */
    Optional<Letter> of(OpenTask task, Person reader);

    /** Whether it is no news for the person, since he himself made it wait. */
    boolean isNoNews(OpenTask task, String person);
}
