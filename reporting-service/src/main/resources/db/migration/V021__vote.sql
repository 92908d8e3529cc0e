-- Beside "result", which knows the last round only: figures of results add up over rounds.
create table vote (
    district      uuid    not null,
    round         integer not null,
    sequence      bigint  not null,
    county        text    not null,
    election      text    not null,
    level         text    not null,
    division      text    collate "C" not null,
    registered    integer not null,
    voted         integer not null,
    valid_ballots integer not null,
    void_ballots  integer not null,
    outcome       text    not null,
    elected       jsonb   not null,
    open_seats    integer not null,
    constraint vote_key primary key (district, round)
);
create index vote_of_election on vote (election, level);
comment on table vote is 'Projection of each certified vote (投票), by nomination''s events; of who was elected the ids, no name';

create table preliminary (
    district uuid    not null,
    round    integer not null,
    sequence bigint  not null,
    county   text    not null,
    election text    not null,
    level    text    not null,
    constraint preliminary_key primary key (district, round)
);
create index preliminary_of_election on preliminary (election, level);
comment on table preliminary is 'Projection of preliminary elections (预选), by nomination''s events';

alter table objection add column judgment text;

-- In which row of a table a district counts: its township, or the county where it lies in several.
create view district_home as
select id as district,
       case level
           when 'TOWNSHIP' then division
           else coalesce((select min(substr(unit, 1, 9)) from unnest(units) as unit
                          having min(substr(unit, 1, 9)) = max(substr(unit, 1, 9))), county)
       end as home
  from district;

create view approved_allocation as
select distinct on (election) *
  from allocation
 order by election, id desc;
comment on view approved_allocation is 'Of each election the allocation that was made last';

-- Who was elected with what the published lists say of them; nothing of somebody written in.
create view elected_person as
select vote.district, vote.round, person ->> 'candidate' as candidate, known ->> 'sex' as sex,
       known ->> 'ethnicity' as ethnicity, known ->> 'politicalStatus' as political, known ->> 'education' as education,
       cast(extract(year from age(election.election_day, to_date(known ->> 'birthYearMonth', 'YYYY-MM'))) as integer) as age,
       exists (select 1 from nomination
                where nomination.district = vote.district and nomination.status = 'ACCEPTED'
                  and channel = 'ORGANISATION' and cast(candidate_voter as text) = person ->> 'voter') as by_org,
       exists (select 1 from nomination
                where nomination.district = vote.district and nomination.status = 'ACCEPTED'
                  and channel = 'JOINT_VOTERS' and cast(candidate_voter as text) = person ->> 'voter') as by_voters
  from vote
  left join election on election.code = vote.election
 cross join lateral jsonb_array_elements(vote.elected) as person
  left join lateral (
           select one as known
             from candidate_list
            cross join lateral jsonb_array_elements(candidates) as one
            where candidate_list.district = vote.district and one ->> 'candidate' = person ->> 'candidate'
            order by kind
            limit 1) as listed on true;
