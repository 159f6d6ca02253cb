/**
 * What a person's Tasklist shows him. Every Camunda Form is shown by our own form host, a page that the Tasklist embeds: it
 * asks here for the form with its data in the reader's language, keeps drafts on the server, and leaves the judgement of what
 * is handed in to {@link bureau.platform.forms.FormGuard}.
 */
package bureau.inbox;
