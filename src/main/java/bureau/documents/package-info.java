/**
 * The documents of the cases: files that people bring and documents that the office issues, in versions, each with its
 * bytes kept once under their hash. Others use {@link bureau.documents.Documents},
 * {@link bureau.documents.DocumentTemplates} and, to let people see their cases' documents,
 * {@link bureau.documents.CaseAccess}.
 */
package bureau.documents;
