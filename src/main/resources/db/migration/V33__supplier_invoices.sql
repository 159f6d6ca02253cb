create type invoice_kind as enum ('INVOICE', 'PREPAYMENT', 'SUBSEQUENT', 'CREDIT_NOTE');
create type invoice_state as enum ('RECORDED', 'BLOCKED', 'MATCHED', 'APPROVED', 'PAID', 'CANCELLED');

-- The case id is the id of its process instance. Amounts are kopecks and include VAT.
create table supplier_invoice (
    case_id         text primary key,
    number          text          not null unique,
    order_case      text          not null,
    order_number    text          not null,
    supplier        text          not null references supplier,
    kind            invoice_kind  not null,
    supplier_number text          not null,
    supplier_date   date          not null,
    due_on          date          not null,
    total_cents     bigint        not null check (total_cents > 0),
    vat_cents       bigint        not null check (vat_cents between 0 and total_cents),
    state           invoice_state not null default 'RECORDED',
    held_reason     text,
    entered_by      text          not null references person,
    entered_at      timestamptz   not null,
    cancelled_at    timestamptz,
    foreign key (order_number, order_case) references purchase_order (number, case_id),
    check ((state = 'CANCELLED') = (cancelled_at is not null))
);

-- The same paper is recorded once; again only after it was cancelled.
create unique index supplier_invoice_once on supplier_invoice (supplier, lower(supplier_number), supplier_date)
    where state <> 'CANCELLED';
create index supplier_invoice_by_order on supplier_invoice (order_number);

-- Lines by their number in the order; prepayments, later charges and some credit notes have none.
create table supplier_invoice_line (
    case_id     text           not null references supplier_invoice,
    line        int            not null,
    quantity    numeric(12, 3) not null check (quantity > 0),
    price_cents bigint         not null check (price_cents >= 0),
    primary key (case_id, line)
);

-- What the last comparison found; quantities in units, amounts in kopecks.
create table supplier_invoice_finding (
    case_id text           not null references supplier_invoice,
    seq     int            not null,
    kind    text           not null,
    line    int,
    stated  numeric(18, 3),
    allowed numeric(18, 3),
    primary key (case_id, seq)
);

create type invoice_verdict as enum ('ACCEPTED', 'RELEASED', 'KEPT_BLOCKED', 'APPROVED', 'HELD', 'REFUSED', 'RETURNED', 'CANCELLED');

-- Who decided what. The people who may not decide stand beside him, so that the row itself proves it.
create table supplier_invoice_decision (
    id          bigint generated always as identity primary key,
    case_id     text            not null references supplier_invoice,
    verdict     invoice_verdict not null,
    person      text            not null references person,
    reason      text,
    total_cents bigint          not null,
    buyer       text            not null references person,
    requester   text            not null references person,
    author      text            not null references person,
    entered_by  text            not null references person,
    accepted_by text references person,
    bank_editors text[]          not null default '{}',
    at          timestamptz     not null,
    check (verdict not in ('RELEASED', 'APPROVED')
           or person not in (buyer, requester, author, entered_by)),
    check (verdict <> 'RELEASED' or (accepted_by is not null and person <> accepted_by)),
    check (verdict not in ('RELEASED', 'APPROVED') or person <> all (bank_editors)),
    check (verdict = 'APPROVED' or length(trim(reason)) > 0)
);

create index supplier_invoice_decision_by_case on supplier_invoice_decision (case_id);

-- What a prepayment, a credit note or a cancelled invoice still owed us, taken off another invoice of the order.
create table supplier_set_off (
    id           bigint generated always as identity primary key,
    from_case    text        not null references supplier_invoice,
    to_case      text        not null references supplier_invoice,
    amount_cents bigint      not null check (amount_cents <> 0),
    at           timestamptz not null,
    check (from_case <> to_case)
);

create index supplier_set_off_from on supplier_set_off (from_case);
create index supplier_set_off_to on supplier_set_off (to_case);

alter table supplier_payment add column invoice text references supplier_invoice;
create index supplier_payment_by_invoice on supplier_payment (invoice);
create index supplier_payment_by_order on supplier_payment (order_number);
