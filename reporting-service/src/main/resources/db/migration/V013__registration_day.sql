create table registration_day (
    unit     text    collate "C" not null,
    day      date    not null,
    sequence bigint  not null,
    county   text    not null,
    voters   integer not null,
    approved integer not null,
    primary key (unit, day)
);
comment on table registration_day is 'Projection of a unit''s totals as they stood last on each day, by registration''s events';
