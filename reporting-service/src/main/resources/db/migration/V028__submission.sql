create table submission (
    id          uuid        primary key,
    version     bigint      not null,
    county      text        collate "C" not null,
    election    text        not null,
    report      uuid        not null,
    kind        text        not null,
    edition     integer     not null,
    as_of       timestamptz not null,
    tables      text        not null,
    archive     bytea       not null,                                            -- as it came
    sha256      text        not null,
    received_by text        not null,
    received_at timestamptz not null,
    constraint submission_once unique (report)
);
create index submission_of_election on submission (election, received_at);
create index submission_of_county on submission (county, id);
comment on table submission is 'Issued reports of counties with their standard tables, as the level above has received them (上报)';
