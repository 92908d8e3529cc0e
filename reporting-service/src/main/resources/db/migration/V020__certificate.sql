create table certificate (
    id              uuid   primary key,
    sequence        bigint not null,
    county          text   not null,
    election        text   not null,
    target_election text,
    home            text   collate "C" not null,
    target          text   collate "C" not null,
    status          text   not null
);
create index certificate_issued on certificate (election, home);
create index certificate_used on certificate (target_election, target) where status = 'USED';
comment on table certificate is 'Projection of qualification certificates (选民资格证明), by registration''s events';
comment on column certificate.target is 'The division that it is addressed to; once used, the unit there';
