create table body_member (
    id           uuid   primary key,
    sequence     bigint not null,
    election     text   not null,
    kind         text   not null,
    division     text   collate "C" not null,
    voter        uuid,
    appointed_on date,
    resigned_on  date
);
create index body_member_voter on body_member (voter) where voter is not null;
comment on table body_member is 'Replica of members of election committees and other bodies, by reporting''s events, R-11';
