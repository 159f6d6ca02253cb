-- The cards of the office's equipment. The number is the inventory number, which nothing else ever gets.
create table equipment (
    number         text primary key,
    label          text unique,
    name           text        not null,
    category       text        not null,
    serial_number  text,
    place          text        not null,
    holder         text references person,
    cost_cents     bigint      not null check (cost_cents >= 0),
    bought_on      date        not null,
    warranty_until date,
    supplier       text references supplier,
    importance     text        not null default 'ORDINARY' check (importance in ('ORDINARY', 'CRITICAL', 'SAFETY')),
    state          text        not null default 'IN_USE'
                   check (state in ('IN_STORE', 'IN_USE', 'FOR_LOAN', 'IN_REPAIR', 'WRITTEN_OFF')),
    -- the case by which it came, the receipt and its line, and which of several it was
    case_id        text        not null,
    receipt        text        not null,
    line           int         not null,
    unit           int         not null check (unit > 0),
    at             timestamptz not null,
    unique (case_id, receipt, line, unit)
);

create index equipment_by_holder on equipment (holder) where holder is not null;
