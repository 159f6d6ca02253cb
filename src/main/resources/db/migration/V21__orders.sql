-- A request may lead to several orders, an order has lines of its own, a delivery may be rejected in part or taken back.
alter table purchase_request
    add column author               text references person,
    add column urgent_reason        text,
    add column preferred_supplier   text references supplier,
    add column sole_source_reason   text,
    add column over_budget_reason   text,
    add column closed_at            timestamptz;

-- Who wrote it down: the requester himself, or somebody for him.
update purchase_request set author = requester;
alter table purchase_request alter column author set not null;

-- What of a line is served from the store and what the approvers struck out is not bought.
alter table purchase_line
    add column service       boolean        not null default false,
    add column specification text,
    add column analogue      boolean        not null default true,
    add column from_stock    numeric(12, 3) not null default 0 check (from_stock >= 0),
    add column struck_out    numeric(12, 3) not null default 0 check (struck_out >= 0),
    add check (from_stock + struck_out <= quantity);

alter table purchase_receipt drop constraint purchase_receipt_case_id_fkey;
alter table purchase_receipt add column order_number text;
update purchase_receipt r set order_number = (select number from purchase_order o where o.case_id = r.case_id);
alter table purchase_receipt alter column order_number set not null;

create type order_state as enum ('ISSUED', 'SENT', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'CLOSED', 'VOID');

alter table purchase_order drop constraint purchase_order_pkey;
alter table purchase_order drop constraint purchase_order_number_key;
alter table purchase_order
    add primary key (number),
    add unique (number, case_id),
    add column state              order_state not null default 'ISSUED',
    add column version            int         not null default 1,
    add column promised_date      date,
    add column prepayment_percent int         not null default 0 check (prepayment_percent between 0 and 100);
update purchase_order set state = case when void then 'VOID' when sent_at is null then 'ISSUED' else 'SENT' end::order_state;

create table purchase_order_line (
    order_number text           not null,
    case_id      text           not null,
    line         int            not null,
    quantity     numeric(12, 3) not null check (quantity >= 0),
    price_cents  bigint         not null check (price_cents >= 0),
    primary key (order_number, line),
    foreign key (order_number, case_id) references purchase_order (number, case_id),
    foreign key (case_id, line) references purchase_line
);

create index purchase_order_line_by_case on purchase_order_line (case_id, line);

insert into purchase_order_line (order_number, case_id, line, quantity, price_cents)
select o.number, o.case_id, l.line, l.quantity, l.price_cents from purchase_order o join purchase_line l using (case_id);

alter table purchase_order drop column void, drop column total_cents;
create index purchase_order_by_case on purchase_order (case_id);

-- Every change of an order after it was sent, line by line; a version is what the supplier was told at once.
create table purchase_order_change (
    order_number    text           not null references purchase_order,
    version         int            not null,
    line            int            not null,
    old_quantity    numeric(12, 3) not null,
    new_quantity    numeric(12, 3) not null,
    old_price_cents bigint         not null,
    new_price_cents bigint         not null,
    reason          text           not null,
    person          text           not null references person,
    at              timestamptz    not null,
    primary key (order_number, version, line)
);

alter table purchase_receipt
    add foreign key (order_number, case_id) references purchase_order (number, case_id),
    add column service       boolean not null default false,
    add column taken_back_at timestamptz,
    add column taken_back_by text references person,
    add column taken_back_reason text;

alter table purchase_receipt_line rename column quantity to accepted;
alter table purchase_receipt_line drop constraint purchase_receipt_line_quantity_check;
alter table purchase_receipt_line
    add column rejected numeric(12, 3) not null default 0 check (rejected >= 0),
    add column reject_reason text,
    add column serial_numbers text,
    add check (accepted >= 0 and accepted + rejected > 0),
    add check (rejected = 0 or length(trim(reject_reason)) > 0);

create index purchase_receipt_by_order on purchase_receipt (order_number);

-- What the supplier owes for goods that were rejected.
create type claim_outcome as enum ('REPLACED', 'DISCOUNT', 'REFUND');

create table purchase_claim (
    number         text primary key,
    case_id        text        not null,
    order_number   text        not null,
    receipt        bigint      not null unique references purchase_receipt,
    demand         text        not null,
    answer_by      date        not null,
    made_at        timestamptz not null,
    outcome        claim_outcome,
    relief_cents   bigint check (relief_cents >= 0),
    remark         text,
    settled_by     text references person,
    settled_at     timestamptz,
    foreign key (order_number, case_id) references purchase_order (number, case_id),
    check ((outcome is null) = (settled_at is null))
);

-- What was paid to a supplier for an order, and what came back from him (negative).
create table supplier_payment (
    id           bigint generated always as identity primary key,
    case_id      text        not null,
    order_number text        not null,
    amount_cents bigint      not null check (amount_cents <> 0),
    posted_on    date        not null,
    reference    text        not null,
    occurrence   text        not null unique,
    person       text references person,
    at           timestamptz not null,
    foreign key (order_number, case_id) references purchase_order (number, case_id)
);

create index supplier_payment_by_case on supplier_payment (case_id);

-- Nothing is left to buy when the store had all of it.
alter table purchase_request drop constraint purchase_request_amount_cents_check;
alter table purchase_request add check (amount_cents >= 0);
