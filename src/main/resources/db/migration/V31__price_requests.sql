-- Asking suppliers for prices. A round is one passing through the process: a second one begins when a supplier declined the order.
create table price_request (
    case_id            text        not null references purchase_request,
    round              int         not null,
    -- The process instance that asks; its repetition opens nothing twice.
    instance           text        not null unique,
    min_quotes         int         not null check (min_quotes > 0),
    answer_days        int         not null check (answer_days > 0),
    buyer              text references person,
    questions          text,
    few_asked_reason   text,
    price_weight       int,
    delivery_weight    int,
    terms_weight       int,
    rating_weight      int,
    accepted_by        text references person,
    accepted_reason    text,
    outcome            text check (outcome in ('chosen', 'noSupplier')),
    outcome_reason     text,
    opened_at          timestamptz not null,
    closed_at          timestamptz,
    primary key (case_id, round),
    check ((outcome is null) = (closed_at is null)),
    check (accepted_by is null or accepted_by <> buyer)
);

create type asked_state as enum ('ASKED', 'ANSWERED', 'DECLINED', 'SILENT');

create table price_request_supplier (
    case_id        text        not null,
    round          int         not null,
    supplier       text        not null references supplier,
    number         text        not null,
    state          asked_state not null default 'ASKED',
    answer_until   date        not null,
    decline_reason text,
    asked_by       text        not null references person,
    asked_at       timestamptz not null,
    primary key (case_id, round, supplier),
    foreign key (case_id, round) references price_request
);

-- What a supplier offered; a corrected or better offer is another version.
create table quotation (
    case_id            text        not null,
    round              int         not null,
    supplier           text        not null,
    version            int         not null,
    delivery_days      int         not null check (delivery_days >= 0),
    payment_days       int         not null check (payment_days >= 0),
    prepayment_percent int         not null check (prepayment_percent between 0 and 100),
    valid_until        date        not null,
    remark             text,
    entered_by         text        not null references person,
    at                 timestamptz not null,
    primary key (case_id, round, supplier, version),
    foreign key (case_id, round, supplier) references price_request_supplier
);

-- A line that he does not offer has no row. Prices are kopecks for one unit, VAT included.
create table quotation_line (
    case_id         text           not null,
    round           int            not null,
    supplier        text           not null,
    version         int            not null,
    line            int            not null,
    quantity        numeric(12, 3) not null check (quantity > 0),
    price_cents     bigint         not null check (price_cents > 0),
    offered_instead text,
    primary key (case_id, round, supplier, version, line),
    foreign key (case_id, round, supplier, version) references quotation,
    foreign key (case_id, line) references purchase_line
);

create index quotation_line_by_line on quotation_line (case_id, line);

-- The points that the comparison gave, line 0 for the whole offer.
create table quote_score (
    case_id  text          not null,
    round    int           not null,
    supplier text          not null,
    version  int           not null,
    line     int           not null,
    points   numeric(5, 2) not null,
    best     boolean       not null,
    primary key (case_id, round, supplier, line),
    foreign key (case_id, round, supplier, version) references quotation
);

-- Who delivers a line, and what it cost in the request when he was chosen.
create table quote_award (
    case_id              text           not null,
    round                int            not null,
    line                 int            not null,
    supplier             text           not null,
    version              int            not null,
    quantity             numeric(12, 3) not null check (quantity > 0),
    price_cents          bigint         not null check (price_cents > 0),
    approved_price_cents bigint         not null,
    chosen_by            text           not null references person,
    at                   timestamptz    not null,
    primary key (case_id, round, line),
    foreign key (case_id, round, supplier, version, line) references quotation_line
);
