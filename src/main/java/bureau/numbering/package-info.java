/** Journals and their registration numbers. */
package bureau.numbering;
