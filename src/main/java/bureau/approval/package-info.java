/** Who has to agree, in which order, and what each decided; the same for every process. */
package bureau.approval;
