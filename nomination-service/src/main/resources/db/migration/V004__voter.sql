create table voter (
    id            uuid   primary key,
    sequence      bigint not null,
    county        text   not null,
    unit          text   collate "C" not null,
    voter_group   text,
    status        text   not null,
    qualification text   not null,
    sex           text   not null,
    ethnicity     text
);
comment on table voter is 'Replica of registered voters without names, by registration''s events';
