/** The office's registers on pages, all in one way: search, edit, history, import and export, for those who keep them. */
package bureau.registers;
