/**
 * Tells people of the tasks that come to them: at once what is theirs alone or urgent, all else in one digest at the start of the
 * working day. Each chooses for himself. Reminders, escalations and what moves while somebody is away have mails of their own
 * and are not told twice.
 */
package bureau.notices;
