create table voting_round (
    id           uuid        primary key,
    district     uuid        not null references district,
    round        integer     not null,
    kind         text        not null constraint voting_round_kind check (kind in ('FIRST', 'TIE_REVOTE', 'RUN_OFF', 'REELECTION')),
    like_kind    text        not null constraint voting_round_like check (like_kind in ('FIRST', 'TIE_REVOTE', 'RUN_OFF')),
    seats        integer     not null,
    candidates   jsonb       not null,
    registered   integer     not null,
    opened_on    date        not null,
    opened_by    text        not null,
    constraint voting_round_once unique (district, round)
);
comment on table voting_round is 'Votes of a district: the first, and what had to follow it';
comment on column voting_round.like_kind is 'by whose rules it is decided: a re-election is held like the vote that was void';
comment on column voting_round.registered is 'N of the final roll (R-66)';

create table count_entry (
    id         uuid        primary key,
    district   uuid        not null references district,
    round      integer     not null,
    entry      integer     not null constraint count_entry_two check (entry in (1, 2)),
    entered_by text        not null,
    entered_at timestamptz not null,
    figures    jsonb       not null,
    constraint count_entry_slot unique (district, round, entry),
    constraint count_entry_person unique (district, round, entered_by)
);
comment on table count_entry is 'Records of the count (计票记录), entered twice by two persons; a newer entry of a person replaces the older';

create table certification (
    id           uuid        primary key,
    district     uuid        not null references district,
    round        integer     not null,
    result       jsonb       not null,
    certified_on date        not null,
    certified_by text        not null,
    decided      jsonb,
    constraint certification_once unique (district, round)
);
comment on table certification is 'What followed from each vote by law (选举法第四十四条至第四十六条), computed, never typed';

create table deputy (
    id           uuid    primary key,
    county       text    not null,
    election     text    not null,
    level        text    not null,
    division     text    collate "C" not null,
    district     uuid    not null references district,
    candidate    uuid    references candidate,
    voter        uuid    not null,
    name         text    not null,
    round        integer not null,
    elected_on   date    not null,
    constraint deputy_once unique (district, voter)
);
create index deputy_of_congress on deputy (election, level, division, id);
comment on table deputy is 'Deputies (代表) elected, by certification; a write-in has no candidate';
