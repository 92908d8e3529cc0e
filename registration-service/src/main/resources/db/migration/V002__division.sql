create table division (
    code        text   collate "C" primary key,
    sequence    bigint not null,
    name        text   not null,
    type        text   not null,
    parent      text   collate "C",
    affiliation text
);
create index division_parent on division (parent);
comment on table division is 'Replica of the division tree, by districting''s events; voters are registered at its leaves';
