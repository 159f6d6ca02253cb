-- Trips. The case id is the id of the process instance; amounts are kopecks unless a column says otherwise.
create table trip (
    case_id             text primary key,
    number              text        not null unique,
    author              text        not null references person,
    purpose             text        not null,
    host                text,
    kind                text        not null check (kind in ('DOMESTIC', 'ABROAD', 'ONE_DAY', 'REMOTE_WORKER')),
    funding             text        not null check (funding in ('OWN', 'HOST', 'MIXED')),
    budget_item         bigint      not null references budget_item,
    substitute          text references person,
    work_on_day_off     boolean     not null,
    advance_wish_cents  bigint      not null check (advance_wish_cents >= 0),
    state               text        not null check (state in
                          ('ASKED', 'AGREED', 'ON_THE_WAY', 'REPORTING', 'CLOSED', 'CANCELLED', 'REJECTED', 'WITHDRAWN')),
    -- the plan that counts, and how its days work out
    revision            int         not null,
    first_day           date        not null,
    last_day            date        not null,
    estimate_cents      bigint      not null check (estimate_cents >= 0),
    created_at          timestamptz not null,
    closed_at           timestamptz,
    check (last_day >= first_day),
    check ((closed_at is not null) = (state in ('CLOSED', 'CANCELLED', 'REJECTED', 'WITHDRAWN')))
);

create index trip_by_days on trip (first_day, last_day);
create index trip_by_author on trip (author, created_at);

create table trip_traveller (
    case_id text not null references trip,
    person  text not null references person,
    primary key (case_id, person)
);

create index trip_by_traveller on trip_traveller (person);

-- A changed trip gets a new plan; the earlier ones stay as they were agreed to.
create table trip_leg (
    case_id      text      not null references trip,
    revision     int       not null,
    leg          int       not null,
    from_city    text      not null,
    from_country text      not null,
    from_zone    text      not null,
    to_city      text      not null,
    to_country   text      not null,
    to_zone      text      not null,
    departs      timestamp not null,
    arrives      timestamp not null,
    mode         text      not null,
    travel_class text,
    way_there    int       not null check (way_there >= 0),
    way_from     int       not null check (way_from >= 0),
    border       date,
    primary key (case_id, revision, leg)
);

create table trip_lodging (
    case_id    text   not null references trip,
    revision   int    not null,
    stay       int    not null,
    city       text   not null,
    country    text   not null,
    check_in   date   not null,
    check_out  date   not null,
    night_cents bigint not null check (night_cents >= 0),
    primary key (case_id, revision, stay),
    check (check_out > check_in)
);

create table trip_cost (
    case_id      text   not null references trip,
    revision     int    not null,
    line         int    not null,
    kind         text   not null,
    note         text,
    amount_cents bigint not null check (amount_cents >= 0),
    primary key (case_id, revision, line)
);

create table trip_day (
    case_id        text    not null references trip,
    revision       int     not null,
    day            date    not null,
    part           text    not null,
    country        text    not null,
    working        boolean not null,
    on_the_road    boolean not null,
    meals          text    not null,
    currency       text    not null,
    -- in the smallest unit of the currency
    office_minor   bigint  not null check (office_minor >= 0),
    tax_free_cents bigint  not null check (tax_free_cents >= 0),
    reason         text,
    primary key (case_id, revision, day)
);

-- What the office buys for a trip.
create table trip_booking (
    id               bigint generated always as identity primary key,
    case_id          text        not null references trip,
    traveller        text        not null references person,
    kind             text        not null,
    description      text        not null,
    number           text,
    cost_cents       bigint      not null check (cost_cents >= 0),
    refundable_until timestamptz,
    bought_at        timestamptz not null,
    paid             boolean     not null default false,
    cancelled_at     timestamptz,
    refunded_cents   bigint      not null default 0,
    occurrence       text        not null unique,
    foreign key (case_id, traveller) references trip_traveller (case_id, person),
    check (refunded_cents between 0 and cost_cents)
);

create index trip_booking_by_case on trip_booking (case_id);

-- A trip has as many claims as the traveller makes: for money before he spends it, and of what he has spent, before, during
-- and after the trip.
create table travel_claim (
    id         bigint generated always as identity primary key,
    case_id    text        not null references trip,
    traveller  text        not null references person,
    kind       text        not null check (kind in ('PREPAYMENT', 'REPORT')),
    number     text        not null unique,
    state      text        not null check (state in ('HANDED_IN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    result     text,
    handed_in  timestamptz not null,
    decided_by text references person,
    decided_at timestamptz,
    occurrence text        not null unique,
    foreign key (case_id, traveller) references trip_traveller (case_id, person),
    check (decided_by <> traveller),
    check ((decided_at is not null) = (state in ('ACCEPTED', 'REFUSED')))
);

create index travel_claim_by_case on travel_claim (case_id, traveller);

create table expense_line (
    claim           bigint         not null references travel_claim,
    line            int            not null,
    traveller       text           not null references person,
    spent_on        date           not null,
    kind            text           not null,
    note            text,
    seller          text,
    currency        text           not null,
    -- below zero where money came back; in the smallest unit of the currency
    amount_minor    bigint         not null check (amount_minor <> 0),
    rate            numeric(18, 6) not null check (rate > 0),
    rate_units      int            not null check (rate_units > 0),
    rate_day        date           not null,
    amount_cents    bigint         not null,
    paid_by         text           not null check (paid_by in ('SELF', 'CARD', 'OFFICE')),
    document        uuid references document,
    document_sha256 text,
    receipt_key     text,
    -- null until it is decided
    accepted_cents  bigint,
    remark          text,
    -- false when its claim was refused or withdrawn, or nothing of it was accepted: the paper may be used again
    counts          boolean        not null default true,
    primary key (claim, line),
    check (accepted_cents is null or accepted_cents between least(0, amount_cents) and greatest(0, amount_cents))
);

-- One receipt is paid once, whoever brings it.
create unique index expense_line_receipt on expense_line (receipt_key) where receipt_key is not null and counts;
create index expense_line_paper on expense_line (document_sha256) where document_sha256 is not null and counts;
create index expense_line_twin on expense_line (spent_on, amount_minor, currency) where counts;

-- Money between the office and a traveller.
create table travel_payment (
    id           bigint generated always as identity primary key,
    case_id      text        not null references trip,
    traveller    text        not null references person,
    claim        bigint references travel_claim,
    kind         text        not null check (kind in ('ADVANCE', 'REIMBURSEMENT', 'RETURN', 'DEDUCTION')),
    amount_cents bigint      not null check (amount_cents > 0),
    reference    text,
    paid_on      date        not null,
    entered_by   text        not null references person,
    at           timestamptz not null,
    occurrence   text        not null unique,
    foreign key (case_id, traveller) references trip_traveller (case_id, person)
);

create index travel_payment_by_case on travel_payment (case_id, traveller);
