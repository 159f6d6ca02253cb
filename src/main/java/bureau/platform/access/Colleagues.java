package bureau.platform.access;

import java.util.Set;

/** What access must know of the office's people. */
public interface Colleagues {

    /** Those who are away now and have this person as their substitute. */
    Set<String> standsInFor(String userId);

    /** Those whose work this person leads. */
    Set<String> leads(String userId);
}
