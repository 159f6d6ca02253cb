-- Journals give numbers without gaps: the counter is locked until the transaction that took the number ends.
create table journal_year (
    journal text not null,
    year    int  not null,
    last    int  not null,
    primary key (journal, year)
);

create table journal_entry (
    journal text not null,
    year    int  not null,
    number  int  not null,
    case_id text not null,
    taken_at timestamptz not null,
    primary key (journal, year, number),
    unique (journal, case_id)
);
