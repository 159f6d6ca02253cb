-- Several people may have to sign at one place of the order, and who signs may hand it on before he decides.
alter table approval_decision
    drop constraint approval_decision_case_id_round_seq_fkey,
    drop constraint approval_decision_pkey,
    drop constraint approval_decision_check2;
alter table approval_step drop constraint approval_step_pkey;

-- One row for each signature. Those with the same place and role belong together; "needed" of them must be given.
alter table approval_step
    add column id            bigint generated always as identity primary key,
    add column needed        int not null default 1 check (needed > 0),
    add column facets        text,
    add column forwarded_to  text references person,
    add column found_by      text references person,
    add column found_because text,
    add column due           timestamptz,
    add column task_id       text,
    alter column approver drop not null;

create index approval_step_by_case on approval_step (case_id, round, seq);

alter table approval_decision
    add column id           bigint generated always as identity primary key,
    add column step         bigint references approval_step,
    add column requesters   text[],
    add column forwarded_to text references person,
    add column carried_from int;
update approval_decision d set requesters = array [requester], step = s.id
  from approval_step s where s.case_id = d.case_id and s.round = d.round and s.seq = d.seq;
alter table approval_decision alter column verdict type text using verdict::text;
drop type approval_verdict;

-- The last line of the four-eyes rule now knows all who ask, the author and the one for whom he asks.
alter table approval_decision
    alter column step set not null,
    alter column requesters set not null,
    drop column requester,
    drop column round,
    drop column seq,
    add check (verdict in ('APPROVE', 'APPROVE_WITH_REMARKS', 'REWORK', 'REJECT', 'FORWARD')),
    add check (verdict = 'APPROVE' or length(trim(comment)) > 0),
    add check ((verdict = 'FORWARD') = (forwarded_to is not null)),
    add check (person <> all (requesters)),
    add check (on_behalf_of <> all (requesters)),
    add check (forwarded_to <> all (requesters)),
    add check (cardinality(requesters) > 0);

-- A signature may be handed on several times, but it is given once.
create unique index approval_decision_once on approval_decision (step) where verdict <> 'FORWARD';
create index approval_decision_by_case on approval_decision (case_id);

-- What an approver took from a line.
create table approval_line (
    decision      bigint         not null references approval_decision,
    line          int            not null,
    name          text           not null,
    from_quantity numeric(12, 3) not null,
    to_quantity   numeric(12, 3) not null check (to_quantity >= 0),
    reason        text           not null check (length(trim(reason)) > 0),
    primary key (decision, line),
    check (to_quantity < from_quantity)
);
