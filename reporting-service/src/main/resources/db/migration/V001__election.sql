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
comment on table election is 'Projection of announced elections with rule values and calendar, by districting''s events';
