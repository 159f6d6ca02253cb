-- Who entered, changed, ended or took back an absence, and when. The absence itself may be gone.
create table absence_record (
    id         bigint generated always as identity primary key,
    absence    bigint      not null,
    person     text        not null references person,
    what       text        not null check (what in ('ENTERED', 'CHANGED', 'ENDED', 'DELETED')),
    first_day  date        not null,
    last_day   date        not null,
    substitute text references person,
    by_user    text        not null,
    at         timestamptz not null
);

create index absence_record_by_absence on absence_record (absence, id);
