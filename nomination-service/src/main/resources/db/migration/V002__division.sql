create table division (
    code     text   collate "C" primary key,
    sequence bigint not null,
    name     text   not null,
    type     text   not null,
    parent   text
);
comment on table division is 'Replica of divisions, by districting''s events: names for people';
