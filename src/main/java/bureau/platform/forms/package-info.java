/**
 * What people send with a Camunda Form. The engine itself stores anything under any name; this package lets through exactly
 * what the form asks for, by whichever door it comes, and decides what a form is shown with.
 *
 * <p>{@link bureau.platform.forms.FormLibrary} finds the form, {@link bureau.platform.forms.FormData} collects what it is
 * shown with, {@link bureau.platform.forms.FormGuard} judges what comes back. A room that fills a form with more than the
 * case's variables implements {@link bureau.platform.forms.FormPrefill}.
 */
package bureau.platform.forms;
