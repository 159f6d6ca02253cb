-- Where tasks went because somebody is away. A move holds until a later one of the same task leads away from where it led.
create table task_move (
    id          bigint generated always as identity primary key,
    task_id     text        not null,
    case_id     text        not null,
    belongs_to  text,
    from_person text,
    from_group  text,
    to_person   text,
    to_group    text,
    why         text        not null check (why in
                    ('AWAY', 'NOBODY', 'BACK', 'TAKEN', 'HANDED_OVER', 'GROUP_AWAY', 'GROUP_BACK')),
    at          timestamptz not null,
    told_at     timestamptz,
    check (to_person is null or to_group is null),
    check (from_person is null or from_group is null)
);

create index task_move_by_task on task_move (task_id, id);
create index task_move_by_case on task_move (case_id, id);
create index task_move_untold on task_move (id) where told_at is null;
