-- What approvers asked before they decided, and what they were told.
create table case_question (
    id          bigint generated always as identity primary key,
    case_id     text        not null,
    step        bigint      not null references approval_step,
    asked_by    text        not null references person,
    asked_to    text        not null references person,
    question    text        not null check (length(trim(question)) > 0),
    asked_at    timestamptz not null,
    answer      text check (length(trim(answer)) > 0),
    answered_by text references person,
    answered_at timestamptz,
    closed_at   timestamptz,
    check ((answer is null) = (answered_at is null))
);

create index case_question_by_case on case_question (case_id, asked_at);
create index case_question_open on case_question (step) where answered_at is null and closed_at is null;
