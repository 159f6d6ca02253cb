-- What comes for such a request goes into the store.
alter table purchase_request add column for_store boolean not null default false;

-- The photos and papers that were handed in with a receipt.
create table purchase_receipt_file (
    receipt  bigint not null references purchase_receipt,
    document uuid   not null,
    primary key (receipt, document)
);

-- A change of an order as the buyer wants it. Within what was agreed to it takes effect at once; a dearer one when those
-- who have to agree to it have, which is a case of its own.
create table purchase_order_proposal (
    id           bigint generated always as identity primary key,
    case_id      text        not null,
    order_number text        not null,
    person       text        not null references person,
    reason       text        not null check (length(trim(reason)) > 0),
    date_before  date        not null,
    date         date        not null,
    total_before bigint      not null,
    total_cents  bigint      not null,
    dearer       boolean     not null,
    state        text        not null default 'PROPOSED' check (state in ('PROPOSED', 'EFFECTIVE', 'DROPPED')),
    version      int,
    agreement    text unique,
    at           timestamptz not null,
    ended_at     timestamptz,
    foreign key (order_number, case_id) references purchase_order (number, case_id),
    unique (order_number, version),
    check ((state = 'EFFECTIVE') = (version is not null)),
    check ((state = 'PROPOSED') = (ended_at is null)),
    check (state <> 'EFFECTIVE' or not dearer or agreement is not null)
);

create table purchase_order_proposal_line (
    proposal        bigint         not null references purchase_order_proposal,
    line            int            not null,
    quantity_before numeric(12, 3) not null,
    quantity        numeric(12, 3) not null check (quantity >= 0),
    price_before    bigint         not null,
    price_cents     bigint         not null check (price_cents > 0),
    primary key (proposal, line)
);

create index purchase_order_proposal_by_order on purchase_order_proposal (order_number);

-- A card of something that was recorded by mistake stays, so that its number is never given again.
alter table equipment drop constraint equipment_state_check;
alter table equipment
    add check (state in ('IN_STORE', 'IN_USE', 'FOR_LOAN', 'IN_REPAIR', 'WRITTEN_OFF', 'TAKEN_BACK'));
