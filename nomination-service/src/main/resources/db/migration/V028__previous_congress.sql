create table previous_congress (
    id         uuid    primary key,
    version    bigint  not null,
    county     text    not null,
    election   text    not null,
    level      text    not null constraint previous_congress_level check (level in ('COUNTY', 'TOWNSHIP')),
    division   text    collate "C" not null,
    deputies   integer not null,
    counts     jsonb   not null,
    source     text    not null,
    entered_by text    not null,
    constraint previous_congress_once unique (election, level, division)
);
comment on table previous_congress is 'What the congress before was composed of (上届代表结构, R-92), entered from a paper; by the election that follows it';
