package bureau.platform.access;

import java.util.Set;

/** Tells for whom a case is made, where that is more than the person who started it. */
public interface Requesters {

    /** @return ids of people, empty where this process does not know the case */
    Set<String> requestersOf(String caseId);
}
