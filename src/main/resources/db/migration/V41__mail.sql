-- The outbox: written together with the business change, sent afterwards.
create table outgoing_mail (
    id                uuid primary key,
    occurrence        text        not null unique,
    case_id           text,
    kind              text        not null,
    recipient_name    text        not null,
    recipient_address text        not null,
    language          text        not null,
    subject           text        not null,
    html              text        not null,
    body              text        not null,
    state             text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'KEPT')),
    attempts          integer     not null default 0,
    next_at           timestamptz not null,
    claimed_at        timestamptz,
    in_doubt          boolean     not null default false,
    reason            text,
    created_at        timestamptz not null,
    sent_at           timestamptz
);

create index outgoing_mail_due on outgoing_mail (next_at) where state in ('PENDING', 'SENDING', 'KEPT');
create index outgoing_mail_newest on outgoing_mail (created_at desc, id);

create table outgoing_mail_attachment (
    mail_id     uuid    not null references outgoing_mail,
    position    integer not null,
    document_id uuid    not null references document,
    primary key (mail_id, position)
);

create index outgoing_mail_attachment_document on outgoing_mail_attachment (document_id);
