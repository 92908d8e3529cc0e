create table polling (
    id       uuid    primary key,
    sequence bigint  not null,
    county   text    not null,
    election text    not null,
    level    text    not null,
    district uuid    not null,
    meetings integer not null,
    stations integer not null,
    boxes    integer not null
);
create index polling_of_election on polling (election, level);
comment on table polling is 'Projection of where each district votes (投票站、选举大会、流动票箱), by nomination''s events';
