-- What a person has written in a form and not yet handed in. Text, not jsonb: it is given back as it came.
create table form_draft (
    user_id  text        not null,
    form_of  text        not null,
    content  text        not null,
    saved_at timestamptz not null,
    primary key (user_id, form_of)
);

create index form_draft_form_of on form_draft (form_of);
