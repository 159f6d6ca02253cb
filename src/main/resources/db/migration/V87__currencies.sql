-- What so many units of a currency cost in roubles, by the day for which it was published.
create table exchange_rate (
    id       bigint generated always as identity primary key,
    currency text           not null check (currency ~ '^[A-Z]{3}$' and currency <> 'RUB'),
    day      date           not null,
    units    int            not null check (units > 0),
    rate     numeric(18, 6) not null check (rate > 0),
    version  int            not null default 0,
    unique (currency, day)
);

create trigger version before update on exchange_rate for each row execute function register_version();
create trigger history after insert or update on exchange_rate
    for each row execute function register_history('rates', 'id');

-- What the office pays for a day in a country of its own norm; the others have the common one.
create table per_diem_norm (
    id         bigint generated always as identity primary key,
    country    text           not null check (country ~ '^[A-Z]{2}$'),
    valid_from date           not null,
    currency   text           not null check (currency ~ '^[A-Z]{3}$'),
    amount     numeric(14, 3) not null check (amount >= 0),
    source     text           not null check (length(trim(source)) > 0),
    version    int            not null default 0,
    unique (country, valid_from)
);

create trigger version before update on per_diem_norm for each row execute function register_version();
create trigger history after insert or update on per_diem_norm
    for each row execute function register_history('perDiem', 'id');
