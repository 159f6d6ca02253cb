-- Values that the office sets for itself, each from a day on. What is in force or has been is never changed.
create table parameter_value (
    id         bigint generated always as identity primary key,
    name       text           not null,
    valid_from date           not null,
    value      numeric(14, 2) not null check (value >= 0),
    source     text           not null check (length(trim(source)) > 0),
    version    int            not null default 0,
    unique (name, valid_from)
);

create trigger version before update on parameter_value for each row execute function register_version();
create trigger history after insert or update on parameter_value
    for each row execute function register_history('parameters', 'id');
