-- What a person wants to be told by mail; whoever has no row has not chosen.
create table mail_choice (
    person  text    primary key references person on delete cascade,
    at_once text    not null check (at_once in ('MINE_AND_URGENT', 'EVERYTHING', 'NOTHING')),
    digest  boolean not null
);

-- Of which open task a person knows that it is with him. The row goes when the task leaves him or is done.
create table task_told (
    id      bigint generated always as identity primary key,
    task_id text        not null,
    person  text        not null references person on delete cascade,
    at      timestamptz not null,
    unique (task_id, person)
);

-- The day of a person's last digest, also where there was nothing to tell; of two servers one changes it.
create table digest (
    person text primary key references person on delete cascade,
    day    date not null
);
