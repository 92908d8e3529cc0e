-- Every step is kept: of each vote its own elected are told.
create table by_election (
    id           uuid    not null,
    sequence     bigint  not null,
    county       text    not null,
    election     text    not null,
    district     uuid    not null,
    level        text    not null,
    division     text    collate "C" not null,
    manner       text    not null,
    seats        integer not null,
    election_day date    not null,
    step         text    not null,
    elected      integer not null,
    constraint by_election_key primary key (id, sequence)
);
create index by_election_of_election on by_election (election);
comment on table by_election is 'Projection of the steps of by-elections (补选) and votes for seats never filled, by nomination''s events';

-- Where each stands, and how many all its votes have elected.
create view by_election_now as
select distinct on (id) id, sequence, county, election, district, level, division, manner, seats, election_day, step,
       sum(elected) over (partition by id) as elected
  from by_election
 order by id, sequence desc;

create table deputy (
    id       uuid   primary key,
    sequence bigint not null,
    county   text   not null,
    election text   not null,
    district uuid   not null,
    level    text   not null,
    division text   collate "C" not null,
    status   text   not null,
    since    date   not null
);
create index deputy_of_election on deputy (election, status);
comment on table deputy is 'Projection of what became of deputies (代表资格变动), by nomination''s events; no name';
