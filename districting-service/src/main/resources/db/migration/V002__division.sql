create table division (
    code             text    collate "C" primary key,
    version          bigint  not null,
    name             text    not null,
    type             text    not null constraint division_type check (type in (
                         'COUNTY', 'AUTONOMOUS_COUNTY', 'CITY', 'URBAN_DISTRICT', 'TOWN', 'TOWNSHIP', 'ETHNIC_TOWNSHIP', 'SUBDISTRICT',
                         'VILLAGE', 'COMMUNITY', 'WORK_UNIT', 'PART')),
    parent           text    collate "C",
    population       integer not null constraint division_population check (population >= 0),
    population_as_of date,
    adults           integer,
    minorities       jsonb   not null default '[]',
    affiliation      text    not null default 'COUNTY' constraint division_affiliation check (affiliation in ('COUNTY', 'UPPER')),
    x                double precision,
    y                double precision
);
create index division_parent on division (parent, code);
create index division_type on division (type, code);

create table adjacency (
    a text collate "C" not null,
    b text collate "C" not null,
    primary key (a, b),
    constraint adjacency_order check (a < b)
);
create index adjacency_b on adjacency (b);
comment on table adjacency is 'Units that border on each other, each pair once';

create table upload (
    id         uuid        primary key,
    divisions  bytea       not null,
    adjacency  bytea,
    positions  bytea,
    made_at    timestamptz not null default clock_timestamp()
);
comment on table upload is 'Files of an import until its job has ended; reference data, nothing personal';
