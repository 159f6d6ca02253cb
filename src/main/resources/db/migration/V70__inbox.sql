-- The cards of a list ask which of its tasks give a signature, and the page of a case which mails it has sent.
create index approval_step_by_task on approval_step (task_id) where task_id is not null;
create index outgoing_mail_by_case on outgoing_mail (case_id, created_at) where case_id is not null;
