-- Money moved from one item of the plan to another, so that a purchase beyond its item can be made.
create table budget_transfer (
    id           bigint generated always as identity primary key,
    from_item    bigint      not null references budget_item,
    to_item      bigint      not null references budget_item,
    amount_cents bigint      not null check (amount_cents > 0),
    case_id      text,
    occurrence   text        not null unique,
    person       text        not null references person,
    reason       text        not null,
    at           timestamptz not null,
    check (from_item <> to_item)
);

create index budget_transfer_from on budget_transfer (from_item);
create index budget_transfer_to on budget_transfer (to_item);
