-- Who works in the office. A person's id is his user id in the engine; passwords and roles are there.
create table department (
    code    text primary key,
    name_en text not null,
    name_ru text not null,
    head    text
);

create table person (
    id          text primary key,
    name_en     text not null,
    name_ru     text not null,
    position_en text not null,
    position_ru text not null,
    department  text not null references department,
    email       text not null,
    language    text not null check (language in ('en', 'ru')),
    substitute  text references person,
    check (substitute <> id)
);

alter table department add foreign key (head) references person;

create table absence (
    id         bigint generated always as identity primary key,
    person     text not null references person,
    first_day  date not null,
    last_day   date not null,
    substitute text references person,
    check (substitute <> person),
    check (last_day >= first_day)
);

create index absence_by_person on absence (person, first_day);
create index absence_by_substitute on absence (substitute, first_day);
