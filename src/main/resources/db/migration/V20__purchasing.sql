create table supplier (
    id            text primary key,
    name_en       text    not null,
    name_ru       text    not null,
    inn           text    not null unique,
    email         text    not null,
    language      text    not null check (language in ('en', 'ru')),
    delivery_days int     not null,
    blocked       boolean not null default false
);

create table catalogue_item (
    id          text primary key,
    name_en     text   not null,
    name_ru     text   not null,
    unit_en     text   not null,
    unit_ru     text   not null,
    price_cents bigint not null check (price_cents > 0),
    category    text   not null
);

-- The case id is the id of its process instance. Amounts are kopecks and include VAT.
create table purchase_request (
    case_id       text primary key,
    number        text        not null unique,
    requester     text        not null references person,
    subject       text        not null,
    category      text        not null,
    budget_item   bigint      not null references budget_item,
    need_by       date        not null,
    deliver_to    text        not null,
    justification text,
    amount_cents  bigint      not null check (amount_cents > 0),
    created_at    timestamptz not null,
    revision      int         not null default 1
);

create index purchase_request_by_requester on purchase_request (requester, created_at);

create table purchase_line (
    case_id        text           not null references purchase_request,
    line           int            not null,
    catalogue_item text references catalogue_item,
    name           text           not null,
    unit           text           not null,
    quantity       numeric(12, 3) not null check (quantity > 0),
    price_cents    bigint         not null check (price_cents > 0),
    primary key (case_id, line)
);

create table purchase_order (
    case_id       text primary key references purchase_request,
    number        text        not null unique,
    supplier      text        not null references supplier,
    buyer         text        not null references person,
    total_cents   bigint      not null,
    delivery_date date        not null,
    terms         text,
    issued_at     timestamptz not null,
    sent_at       timestamptz,
    void          boolean     not null default false
);

create table purchase_receipt (
    id            bigint generated always as identity primary key,
    case_id       text        not null references purchase_order,
    received_by   text        not null references person,
    buyer         text        not null references person,
    delivery_note text        not null,
    remark        text,
    at            timestamptz not null,
    check (received_by <> buyer)
);

create table purchase_receipt_line (
    receipt  bigint         not null references purchase_receipt,
    case_id  text           not null,
    line     int            not null,
    quantity numeric(12, 3) not null check (quantity > 0),
    primary key (receipt, line),
    foreign key (case_id, line) references purchase_line
);

create index purchase_receipt_line_by_case on purchase_receipt_line (case_id, line);
