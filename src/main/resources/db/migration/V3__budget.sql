-- What a cost centre may spend in a year on what, and every movement of it. Amounts are kopecks.
create table budget_item (
    id         bigint generated always as identity primary key,
    year       int    not null,
    department text   not null references department,
    code       text   not null,
    name_en    text   not null,
    name_ru    text   not null,
    plan_cents bigint not null check (plan_cents >= 0),
    unique (year, department, code)
);

create type budget_stage as enum ('RESERVED', 'COMMITTED', 'ACTUAL');

-- Nothing is ever changed here: what was taken is given back by a movement of the opposite sign.
create table budget_movement (
    id           bigint generated always as identity primary key,
    budget_item  bigint       not null references budget_item,
    case_id      text,
    stage        budget_stage not null,
    amount_cents bigint       not null,
    reason       text         not null,
    at           timestamptz  not null
);

create index budget_movement_by_item on budget_movement (budget_item, stage) include (amount_cents);
create index budget_movement_by_case on budget_movement (case_id);
