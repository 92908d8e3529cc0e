create table quota (
    election       text    not null,
    level          text    not null,
    division       text    collate "C" not null,
    sequence       bigint  not null,
    county         text    not null,
    seats          integer not null,
    previous_seats integer,
    population     integer,
    primary key (election, level, division)
);
comment on table quota is 'Projection of quotas (代表名额), by districting''s events';

create table allocation (
    id       uuid   primary key,
    sequence bigint not null,
    county   text   not null,
    election text   not null,
    items    jsonb  not null,
    reserved jsonb  not null
);
comment on table allocation is 'Projection of approved allocations (名额分配), by districting''s events';
