-- by-elections and elections for seats never filled: courses of their own, with everything that hangs on a district
alter table district
    add column by_election_of uuid references district,
    add column manner         text constraint district_manner check (manner in ('BY_ELECTION', 'RUN_OFF')),
    add column polling_day    date,
    add column decided_by     text,
    add column decided_on     date,
    add column document_no    text,
    add constraint district_by_election_whole check (
        (by_election_of is null) = (manner is null) and (manner is null) = (polling_day is null));
create index district_by_elections on district (by_election_of) where by_election_of is not null;
create unique index district_one_by_election on district (by_election_of, manner) where step <> 'CERTIFIED' and not withdrawn;
comment on column district.by_election_of is 'of a by-election (补选) the district whose seats it fills: roll and deputies are that one''s; seats are those to be filled';
comment on column district.manner is 'BY_ELECTION for seats that were held (R-115), RUN_OFF for seats never filled (R-109)';

-- who was a deputy of the district before may be elected to it again
alter table deputy add column by_election uuid references district;
alter table deputy drop constraint deputy_once;
create unique index deputy_once_in_a_vote on deputy (coalesce(by_election, district), voter);
comment on column deputy.by_election is 'the by-election that elected; null for the general election. The district is the same';
