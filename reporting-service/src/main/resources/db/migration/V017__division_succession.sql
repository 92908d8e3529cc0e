alter table division add column successor text collate "C";
comment on column division.successor is 'What it has become part of (撤并): no division any more';

-- What districts are made of: a division that has not ended and has no other below it.
create or replace view unit as
select code, county, name, type, population, adults
  from division
 where successor is null
   and not exists (select 1 from division child where child.parent = division.code and child.successor is null);
