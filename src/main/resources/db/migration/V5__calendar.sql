-- Where the production calendar differs from the plain week: public holidays, moved days off, short days, working Saturdays.
create table calendar_day (
    day  date primary key,
    kind text not null check (kind in ('OFF', 'SHORT', 'WORKING')),
    note text not null
);

-- Russia, 2026, days off moved by the government for that year included.
insert into calendar_day (day, kind, note)
select day::date, 'OFF', 'New Year holidays' from generate_series(date '2026-01-01', date '2026-01-09', interval '1 day') day;

insert into calendar_day (day, kind, note) values
    ('2026-02-23', 'OFF', 'Defender of the Fatherland Day'),
    ('2026-03-09', 'OFF', 'Women''s Day, moved from Sunday'),
    ('2026-04-30', 'SHORT', 'eve of Labour Day'),
    ('2026-05-01', 'OFF', 'Labour Day'),
    ('2026-05-08', 'SHORT', 'eve of Victory Day'),
    ('2026-05-11', 'OFF', 'Victory Day, moved from Saturday'),
    ('2026-06-11', 'SHORT', 'eve of Russia Day'),
    ('2026-06-12', 'OFF', 'Russia Day'),
    ('2026-11-03', 'SHORT', 'eve of National Unity Day'),
    ('2026-11-04', 'OFF', 'National Unity Day'),
    ('2026-12-31', 'OFF', 'moved from 4 January');

-- 2027: the holidays of the Labour Code, article 112; what the government moves for that year is to be added.
insert into calendar_day (day, kind, note)
select day::date, 'OFF', 'New Year holidays' from generate_series(date '2027-01-01', date '2027-01-08', interval '1 day') day;

insert into calendar_day (day, kind, note) values
    ('2027-02-22', 'SHORT', 'eve of Defender of the Fatherland Day'),
    ('2027-02-23', 'OFF', 'Defender of the Fatherland Day'),
    ('2027-03-08', 'OFF', 'Women''s Day'),
    ('2027-04-30', 'SHORT', 'eve of Labour Day'),
    ('2027-05-03', 'OFF', 'Labour Day, moved from Saturday'),
    ('2027-05-10', 'OFF', 'Victory Day, moved from Sunday'),
    ('2027-06-14', 'OFF', 'Russia Day, moved from Saturday'),
    ('2027-11-03', 'SHORT', 'eve of National Unity Day'),
    ('2027-11-04', 'OFF', 'National Unity Day');
