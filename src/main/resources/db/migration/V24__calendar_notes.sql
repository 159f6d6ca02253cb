-- The calendar is read in two languages; a note that a person writes has no other.
alter table calendar_day add column note_ru text;

-- Two eves of holidays in 2027 that article 95 of the Labour Code makes short. What the government moves for that year is
-- to be entered on the page of the calendar.
insert into calendar_day (day, kind, note) values
    ('2027-06-11', 'SHORT', 'eve of Russia Day'),
    ('2027-12-31', 'SHORT', 'eve of the New Year')
on conflict (day) do nothing;

update calendar_day set note_ru = texts.ru
  from (values
    ('New Year holidays', 'Новогодние каникулы'),
    ('Defender of the Fatherland Day', 'День защитника Отечества'),
    ('eve of Defender of the Fatherland Day', 'канун Дня защитника Отечества'),
    ('Women''s Day', 'Международный женский день'),
    ('Women''s Day, moved from Sunday', 'Международный женский день, перенос с воскресенья'),
    ('eve of Labour Day', 'канун Праздника Весны и Труда'),
    ('Labour Day', 'Праздник Весны и Труда'),
    ('Labour Day, moved from Saturday', 'Праздник Весны и Труда, перенос с субботы'),
    ('eve of Victory Day', 'канун Дня Победы'),
    ('Victory Day, moved from Saturday', 'День Победы, перенос с субботы'),
    ('Victory Day, moved from Sunday', 'День Победы, перенос с воскресенья'),
    ('eve of Russia Day', 'канун Дня России'),
    ('Russia Day', 'День России'),
    ('Russia Day, moved from Saturday', 'День России, перенос с субботы'),
    ('eve of National Unity Day', 'канун Дня народного единства'),
    ('National Unity Day', 'День народного единства'),
    ('moved from 4 January', 'перенос с 4 января'),
    ('eve of the New Year', 'канун Нового года')) texts (en, ru)
 where note = texts.en;
