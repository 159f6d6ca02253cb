-- One row for each version of a document; the bytes lie outside, found by their hash.
create table document (
    id          uuid primary key,
    case_id     text,
    kind        text        not null,
    file_name   text        not null,
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    version     integer     not null default 1 check (version > 0),
    language    text,
    number      text,
    created_by  text        not null,
    created_at  timestamptz not null,
    attached    boolean     not null default false,
    check (attached = (case_id is not null)),
    unique (case_id, kind, language, version)
);

create index document_forgotten on document (created_at) where not attached;
create index document_sha256 on document (sha256);
