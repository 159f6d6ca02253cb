-- One row for each person's task that waits and has a term: when to remind and to escalate, and what was done of it.
create table task_deadline (
    task_id      text        primary key,
    case_id      text        not null,
    process      text        not null,
    task         text        not null,
    owner        text,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    -- seconds of working time after due_at
    first_after  bigint      not null check (first_after >= 0),
    second_after bigint      not null check (second_after >= first_after),
    remind_at    timestamptz not null,
    first_at     timestamptz not null,
    second_at    timestamptz not null,
    -- how many of the four: reminder, due, first and second escalation
    done         int         not null default 0 check (done between 0 and 4),
    -- when the next of them is due, null after the last
    next_at      timestamptz,
    -- since when the clock stands still
    paused_at    timestamptz,
    failures     int         not null default 0,
    try_at       timestamptz,
    problem      text
);

create index task_deadline_next on task_deadline (next_at) where next_at is not null and paused_at is null;
create index task_deadline_case on task_deadline (case_id);
