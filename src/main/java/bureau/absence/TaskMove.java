package bureau.absence;

import java.time.OffsetDateTime;

/**
 * One step on the way of a task whose people are away.
 *
 * @param belongsTo on whose behalf it is done; null where a group has nobody at all
 * @param fromPerson with whom it was; null, like the group, where an offer was only widened
 * @param toPerson who has it now or, of a group's task, may take it now
 */
public record TaskMove(
        String taskId,
        String caseId,
        String belongsTo,
        String fromPerson,
        String fromGroup,
        String toPerson,
        String toGroup,
        Why why,
        OffsetDateTime at) {

    public enum Why {
        /** Whose it is is away, this one stands in. */
        AWAY,
        /** And nobody stands in: the owner of the process has to see to it. */
        NOBODY,
        /** It is again with the one whose it is. */
        BACK,
        /** He is away and took it himself. */
        TAKEN,
        /** A person gave it from the stand-in to somebody else. */
        HANDED_OVER,
        /** Nobody of the group may do it, so it was offered to more people. */
        GROUP_AWAY,
        /** That offer is over. */
        GROUP_BACK
    }
}
