create table division (
    code       text    collate "C" primary key,
    sequence   bigint  not null,
    county     text    not null,
    name       text    not null,
    type       text    not null,
    parent     text    collate "C",
    population integer,
    adults     integer
);
create index division_parent on division (parent);
comment on table division is 'Projection of the division tree, by districting''s events';

-- What districts are made of: a division that has no other below it.
create view unit as
select code, county, name, type, population, adults
  from division
 where not exists (select 1 from division child where child.parent = division.code);
