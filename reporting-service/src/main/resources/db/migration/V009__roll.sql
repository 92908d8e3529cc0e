create table roll (
    id           uuid    primary key,
    sequence     bigint  not null,
    version      bigint  not null,
    county       text    not null,
    election     text    not null,
    level        text    not null,
    division     text    collate "C" not null,
    district     uuid    not null,
    count        integer not null,
    arithmetic   jsonb   not null,
    published_on date    not null,
    final        boolean not null
);
create index roll_of_district on roll (district);
comment on table roll is 'Projection of published rolls (选民名单), by registration''s events';

-- The roll that holds in a district: its newest version.
create view current_roll as
select distinct on (district) *
  from roll
 order by district, version desc, sequence desc, id;
