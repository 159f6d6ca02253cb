-- What changed in any register, by whom, from what to what. A trigger writes it, so that no way of changing passes it by.
create table register_change (
    id         bigint generated always as identity primary key,
    register   text        not null,
    row_id     text        not null,
    -- the row's version after the change
    version    int         not null,
    -- the column; null for a new row
    field      text,
    old_value  text,
    new_value  text,
    -- null where a process or the office's first data did it
    person     text,
    at         timestamptz not null
);

create index register_change_by_row on register_change (register, row_id, id);

alter table department add column version int not null default 0;
alter table person add column version int not null default 0,
                   add column active boolean not null default true;
alter table budget_item add column version int not null default 0;
alter table catalogue_item add column version int not null default 0;
alter table stock_item add column version int not null default 0;
alter table equipment add column version int not null default 0;
alter table supplier add column version int not null default 0;

-- Every change makes a new version; whoever began with an older one is told.
create function register_version() returns trigger language plpgsql as $$
begin
    if new is distinct from old then
        new.version := old.version + 1;
    end if;
    return new;
end $$;

-- Its arguments are the register's name and the column that is the row's id.
create function register_history() returns trigger language plpgsql as $$
declare
    present  jsonb := to_jsonb(new);
    earlier  jsonb;
    who      text := nullif(current_setting('bureau.person', true), '');
    moment   timestamptz := coalesce(nullif(current_setting('bureau.at', true), '')::timestamptz, now());
begin
    if tg_op = 'INSERT' then
        insert into register_change (register, row_id, version, person, at)
        values (tg_argv[0], present ->> tg_argv[1], new.version, who, moment);
    else
        earlier := to_jsonb(old);
        insert into register_change (register, row_id, version, field, old_value, new_value, person, at)
        select tg_argv[0], present ->> tg_argv[1], new.version, each.key, earlier ->> each.key, each.value, who, moment
          from jsonb_each_text(present) each
         where each.key <> 'version' and each.value is distinct from (earlier ->> each.key)
         order by each.key;
    end if;
    return null;
end $$;

create trigger version before update on department for each row execute function register_version();
create trigger version before update on person for each row execute function register_version();
create trigger version before update on budget_item for each row execute function register_version();
create trigger version before update on catalogue_item for each row execute function register_version();
create trigger version before update on stock_item for each row execute function register_version();
create trigger version before update on equipment for each row execute function register_version();
create trigger version before update on supplier for each row execute function register_version();

create trigger history after insert or update on department
    for each row execute function register_history('departments', 'code');
create trigger history after insert or update on person
    for each row execute function register_history('people', 'id');
create trigger history after insert or update on budget_item
    for each row execute function register_history('budgets', 'id');
create trigger history after insert or update on catalogue_item
    for each row execute function register_history('catalogue', 'id');
create trigger history after insert or update on stock_item
    for each row execute function register_history('stock', 'item');
create trigger history after insert or update on equipment
    for each row execute function register_history('equipment', 'number');
create trigger history after insert or update on supplier
    for each row execute function register_history('suppliers', 'id');

create function register_changes_stay() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a register is never changed' using errcode = 'restrict_violation';
end $$;

create trigger register_changes_stay before update or delete on register_change
    for each row execute function register_changes_stay();
