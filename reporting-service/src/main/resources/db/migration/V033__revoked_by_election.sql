-- The order of a by-election may be taken back: it is not held, and shown and counted nowhere.
alter table by_election add column revoked boolean not null default false;

create or replace view by_election_now as
select id, sequence, county, election, district, level, division, manner, seats, election_day, step, elected
  from (select distinct on (id) id, sequence, county, election, district, level, division, manner, seats, election_day, step,
               sum(elected) over (partition by id) as elected, revoked
          from by_election
         order by id, sequence desc) as newest
 where not revoked;
