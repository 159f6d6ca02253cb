/**
 * Leave, sickness and other absences from the wish, or the report, to the return: what the tables allow, who has to agree,
 * the order, the entry into the calendars, changes and the days that are left. A room of its own beside {@code
 * bureau.absence}: approvals know who is away, so who is away cannot know approvals.
 */
package bureau.leave;
