create table plan_map (
    election text   not null,
    level    text   not null,
    division text   collate "C" not null,
    colour   text   not null,
    sequence bigint not null,
    county   text   not null,
    plan     uuid   not null,
    svg      text   not null,
    constraint plan_map_key primary key (election, level, division, colour)
);
create index plan_map_of_plan on plan_map (plan);
comment on table plan_map is 'Projection of maps of published plans, by districting''s events; svg is packed by gzip, in Base64';
