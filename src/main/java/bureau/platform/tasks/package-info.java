/** Tells the office's own code of every person's task that is opened, changed or over, without a mark in the models. */
package bureau.platform.tasks;
