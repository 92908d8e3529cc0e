create table district (
    id         uuid    primary key,
    sequence   bigint  not null,
    county     text    not null,
    election   text    not null,
    level      text    not null,
    division   text    collate "C" not null,
    number     integer not null,
    name       text    not null,
    basis      text,
    seats      integer not null,
    population integer not null,
    units      text[]  collate "C" not null,
    withdrawn  boolean not null
);
create index district_of_election on district (election, level);
comment on table district is 'Projection of published districts (选区), by districting''s events';

create table plan (
    id            uuid    primary key,
    sequence      bigint  not null,
    county        text    not null,
    election      text    not null,
    level         text    not null,
    division      text    collate "C" not null,
    districts     integer not null,
    seats         integer not null,
    max_deviation text
);
comment on table plan is 'Projection of published plans, by districting''s events';

-- Where a district lies: a figure of a township counts every district with a unit in it.
create view district_place as
select id as district, division as place from district where not withdrawn
 union
select id, unnest(units) from district where not withdrawn;
