-- What has been said of an entry in people's calendars: every time it is said, its number is one higher.
create table calendar_revision (
    entry      text not null,
    sequence   int  not null,
    -- a step that runs again says the same again
    occurrence text not null,
    primary key (entry, sequence),
    unique (entry, occurrence)
);

-- The entry that goes with a mail, as RFC 5545 writes it, and what the receiver's program is to do with it.
alter table outgoing_mail add column calendar text,
                          add column calendar_method text,
                          add check ((calendar is null) = (calendar_method is null));
