-- Whose each open task is and to whom it is offered, in the order of terms: what a list of tasks and its number are read from.
-- The engine keeps the readers of a task in one table and its term in another, so that it has to join all tasks of a reader
-- before it knows the first fifteen. Kept by triggers, so that no way of changing a task goes past it.
create table worklist (
    relation text collate "C" not null check (relation in ('assignee', 'owner', 'person', 'group')),
    reader   text collate "C" not null,
    due      timestamp        not null, -- infinity: no term
    task_id  text collate "C" not null,
    taken    boolean          not null, -- somebody has it
    primary key (relation, reader, due, task_id) include (taken)
);
create index worklist_by_task on worklist (task_id);

-- What lists ask of a task's own variables.
create index task_variable_by_name on act_ru_variable (name_, task_id_) where task_id_ is not null;

create function worklist_of_task() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from worklist where task_id = old.id_;
        return null;
    end if;
    if tg_op = 'UPDATE' then
        delete from worklist where task_id = old.id_ and relation in ('assignee', 'owner');
        update worklist
           set due = coalesce(new.due_date_, 'infinity'), taken = new.assignee_ is not null
         where task_id = new.id_;
    end if;
    insert into worklist (relation, reader, due, task_id, taken)
    select r.relation, r.reader, coalesce(new.due_date_, 'infinity'), new.id_, new.assignee_ is not null
      from (values ('assignee', new.assignee_), ('owner', new.owner_)) as r (relation, reader)
     where r.reader is not null;
    return null;
end $$;

create trigger worklist_insert after insert or delete on act_ru_task
    for each row execute function worklist_of_task();
create trigger worklist_update after update on act_ru_task
    for each row when ((old.due_date_, old.assignee_, old.owner_) is distinct from (new.due_date_, new.assignee_, new.owner_))
    execute function worklist_of_task();

create function worklist_of_candidate() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        -- The engine does not forbid to offer a task twice to the same.
        delete from worklist w
         where w.task_id = old.task_id_
           and (w.relation, w.reader) in (('person', old.user_id_), ('group', old.group_id_))
           and not exists (select 1 from act_ru_identitylink l
                            where l.task_id_ = old.task_id_ and l.type_ = 'candidate'
                              and (w.relation, w.reader) in (('person', l.user_id_), ('group', l.group_id_)));
        return null;
    end if;
    -- The task is held, so that its term and its assignee are not changed meanwhile by somebody who does not see this row yet.
    insert into worklist (relation, reader, due, task_id, taken)
    select r.relation, r.reader, coalesce(t.due_date_, 'infinity'), t.id_, t.assignee_ is not null
      from (select * from act_ru_task where id_ = new.task_id_ for no key update) t,
           (values ('person', new.user_id_), ('group', new.group_id_)) as r (relation, reader)
     where r.reader is not null
    on conflict do nothing;
    return null;
end $$;

create trigger worklist_offered after insert on act_ru_identitylink
    for each row when (new.type_ = 'candidate' and new.task_id_ is not null) execute function worklist_of_candidate();
create trigger worklist_withdrawn after delete on act_ru_identitylink
    for each row when (old.type_ = 'candidate' and old.task_id_ is not null) execute function worklist_of_candidate();

insert into worklist (relation, reader, due, task_id, taken)
select r.relation, r.reader, coalesce(t.due_date_, 'infinity'), t.id_, t.assignee_ is not null
  from act_ru_task t
  cross join lateral (
      select 'assignee', t.assignee_ union select 'owner', t.owner_
      union select 'person', l.user_id_ from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
      union select 'group', l.group_id_ from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
  ) as r (relation, reader)
 where r.reader is not null;

-- With every task that is done the engine looks for those below it.
create index task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
