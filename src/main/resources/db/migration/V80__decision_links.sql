-- A link in a mail by which one person may give one signature, once. The link's secret itself is not here.
create table decision_link (
    hash         text        primary key,
    task_id      text        not null,
    case_id      text        not null,
    step         bigint      not null references approval_step on delete cascade,
    person       text        not null references person,
    on_behalf_of text        references person,
    -- the facets of the case that the mail told of
    fingerprint  text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    decision     bigint      references approval_decision on delete cascade,
    check ((used_at is null) = (decision is null))
);

create index decision_link_by_case on decision_link (case_id) where decision is not null;
