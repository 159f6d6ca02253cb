-- A supplier's branches share its ИНН and differ in their КПП.
alter table supplier
    drop constraint supplier_inn_key,
    add column kpp                text,
    add column address            text,
    add column phone              text,
    add column contact            text,
    add column state              text not null default 'NEW' check (state in ('NEW', 'APPROVED', 'BLOCKED')),
    add column state_reason       text,
    add column contract_number    text,
    add column contract_until     date,
    add column payment_days       int  not null default 0 check (payment_days between 0 and 365),
    add column prepayment_percent int  not null default 0 check (prepayment_percent between 0 and 100),
    add column entered_by         text references person,
    add column entered_at         timestamptz,
    add unique nulls not distinct (inn, kpp);

update supplier set state = case when blocked then 'BLOCKED' else 'APPROVED' end,
                    state_reason = case when blocked then 'blocked before reasons were kept' end;

alter table supplier
    drop column blocked,
    add check ((contract_number is null) = (contract_until is null)),
    add check (state <> 'BLOCKED' or length(trim(state_reason)) > 0);

-- Details are never changed: other details are another account, and the old one is closed.
create table supplier_bank_account (
    id                    bigint generated always as identity primary key,
    supplier              text        not null references supplier,
    bank_name             text        not null,
    bic                   text        not null check (bic ~ '^04[0-9]{7}$'),
    account               text        not null check (account ~ '^[0-9]{20}$'),
    correspondent_account text        not null check (correspondent_account ~ '^[0-9]{20}$'),
    entered_by            text        not null references person,
    entered_at            timestamptz not null,
    confirmed_by          text references person,
    confirmed_at          timestamptz,
    closed_at             timestamptz,
    check (confirmed_by <> entered_by),
    check ((confirmed_by is null) = (confirmed_at is null))
);

create unique index supplier_bank_account_once on supplier_bank_account (supplier, bic, account) where closed_at is null;

create table supplier_rating (
    supplier     text        not null references supplier,
    order_number text        not null,
    rated_by     text        not null references person,
    quality      int         not null check (quality between 1 and 5),
    punctuality  int         not null check (punctuality between 1 and 5),
    remark       text,
    at           timestamptz not null,
    primary key (supplier, order_number, rated_by)
);

-- One examination of a supplier; its id is the process instance that examines.
create table supplier_check (
    id               text primary key,
    case_id          text        not null,
    supplier         text        not null references supplier,
    state_before     text        not null,
    entered_by       text references person,
    begun_at         timestamptz not null,
    decided_by       text references person,
    decided_at       timestamptz,
    approved         boolean,
    asked_by_phone   boolean,
    remark           text,
    check (decided_by <> entered_by),
    check ((decided_by is null) = (approved is null)),
    check (approved or approved is null or length(trim(remark)) > 0)
);

create index supplier_check_by_supplier on supplier_check (supplier, begun_at);

-- What the examiner was shown: an account that is entered later needs an examination of its own.
create table supplier_check_account (
    check_id   text   not null references supplier_check,
    account    bigint not null references supplier_bank_account,
    entered_by text   not null references person,
    decided_by text references person,
    primary key (check_id, account),
    check (decided_by <> entered_by)
);

create table supplier_check_finding (
    check_id text not null references supplier_check,
    position int  not null,
    code     text not null,
    detail   text not null,
    primary key (check_id, position)
);
