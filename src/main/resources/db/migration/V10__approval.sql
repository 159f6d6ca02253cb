-- Who has to agree to a case, round by round (a round ends with a return for rework), and what each decided.
create table approval_step (
    case_id  text not null,
    round    int  not null,
    seq      int  not null,
    role     text not null,
    approver text not null,
    reason   text not null,
    primary key (case_id, round, seq)
);

create type approval_verdict as enum ('APPROVE', 'REWORK', 'REJECT');

-- The last line of the four-eyes rule: whatever happens above, the requester cannot have decided.
create table approval_decision (
    case_id             text             not null,
    round               int              not null,
    seq                 int              not null,
    person              text             not null,
    on_behalf_of        text,
    requester           text             not null,
    verdict             approval_verdict not null,
    comment             text,
    subject_fingerprint text             not null,
    at                  timestamptz      not null,
    primary key (case_id, round, seq),
    foreign key (case_id, round, seq) references approval_step,
    check (person <> requester),
    check (on_behalf_of <> requester),
    check (verdict = 'APPROVE' or length(trim(comment)) > 0)
);
