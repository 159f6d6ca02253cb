-- Each number of a kind has versions of its own: a case may have several orders, acts and claims.
alter table document drop constraint document_case_id_kind_language_version_key;
create unique index document_version on document (case_id, kind, coalesce(number, ''), language, version);
