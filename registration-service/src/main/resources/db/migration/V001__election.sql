create table election (
    code         text   primary key,
    sequence     bigint not null,
    county       text   not null,
    name         text   not null,
    election_day date   not null,
    status       text   not null,
    rules        jsonb  not null,
    calendar     jsonb  not null
);
create index election_open on election (county) where status = 'ANNOUNCED';
comment on table election is 'Replica of announced elections with rule values and calendar, by districting''s events';
