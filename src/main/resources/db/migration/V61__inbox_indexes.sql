-- Whose a task is, and to whom it is offered, is asked in every list of tasks; with these it is read from the indexes alone.
-- The first replaces the engine's own and keeps its name, so that the engine's upgrade scripts find it.
drop index act_idx_tskass_task;
create index act_idx_tskass_task on act_ru_identitylink (task_id_) include (type_, user_id_, group_id_);
-- The tenant is part of each of the engine's questions, though an office has none.
create index task_persons on act_ru_task (id_) include (assignee_, owner_, tenant_id_);
