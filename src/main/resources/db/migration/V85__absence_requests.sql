-- Leave and other absences that were asked for or reported, each a case.
create table absence_request (
    case_id              text primary key,
    number               text        not null unique,
    person               text        not null references person,
    author               text        not null references person,
    kind                 text        not null check (kind in ('ANNUAL', 'UNPAID', 'SICK', 'STUDY', 'CHILD_CARE', 'DAY_OFF', 'OTHER')),
    first_day            date        not null,
    last_day             date        not null,
    substitute           text references person,
    comment              text,
    -- number and date of a certificate; never what it says
    document             text,
    exception_reason     text,
    state                text        not null check (state in ('ASKED', 'ENTERED', 'FINISHED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')),
    agreed_by_substitute timestamptz,
    order_number         text unique,
    order_date           date,
    order_signed         date,
    order_read           timestamptz,
    -- a change that is wanted; without a last day the absence is to be cancelled
    change_last_day      date,
    change_reason        text,
    change_by            text references person,
    created_at           timestamptz not null,
    closed_at            timestamptz,
    check (last_day >= first_day),
    check (substitute <> person)
);

create index absence_request_by_person on absence_request (person, first_day);
create index absence_request_by_author on absence_request (author);

-- How many days of annual leave somebody has in a year.
create table leave_entitlement (
    id      bigint generated always as identity primary key,
    person  text not null references person,
    year    int  not null check (year between 2000 and 2100),
    days    int  not null check (days between 0 and 366),
    note    text,
    version int  not null default 0,
    unique (person, year)
);

create trigger version before update on leave_entitlement for each row execute function register_version();
create trigger history after insert or update on leave_entitlement
    for each row execute function register_history('leave', 'id');

-- How many of them a case uses up, or would.
create table leave_use (
    case_id text not null references absence_request,
    year    int  not null,
    days    int  not null check (days > 0),
    primary key (case_id, year)
);

-- An absence that came out of a case is changed there.
alter table absence add column case_id text unique;
