create table district (
    id        uuid    primary key,
    sequence  bigint  not null,
    election  text    not null,
    level     text    not null constraint district_level check (level in ('COUNTY', 'TOWNSHIP')),
    division  text    collate "C" not null,
    number    integer not null,
    name      text    not null,
    plan      uuid    not null,
    withdrawn boolean not null
);
create index district_of_plan on district (plan, number);

create table district_unit (
    district uuid not null references district,
    unit     text collate "C" not null,
    primary key (district, unit)
);
create index district_unit_unit on district_unit (unit, district);
comment on table district_unit is 'A voter belongs to the district that has its unit, or the unit that its part is of';

create table district_plan (
    id        uuid    primary key,
    sequence  bigint  not null,
    election  text    not null,
    level     text    not null,
    division  text    collate "C" not null,
    districts integer not null
);
create index district_plan_newest on district_plan (election, level, division, sequence);
comment on table district_plan is 'Published plans; the one with the highest sequence (version) holds';
