create table deliberation (
    id          uuid        primary key,
    district    uuid        not null references district,
    round       integer     not null,
    held_on     date        not null,
    conclusion  text        not null,
    opinions    jsonb       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint deliberation_once unique (district, round)
);
comment on table deliberation is 'Rounds of deliberation (讨论、协商) by voter groups, R-88';

create table preliminary_election (
    id          uuid        primary key,
    district    uuid        not null references district,
    round       integer     not null,
    held_on     date        not null,
    voters      integer     not null,
    voted       integer     not null,
    ballots     integer     not null,
    keep        integer     not null,
    votes       jsonb       not null,
    outcome     jsonb       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint preliminary_election_once unique (district, round)
);
comment on table preliminary_election is 'Preliminary elections (预选), R-89; a second one is among those tied at the cut';
