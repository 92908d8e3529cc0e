create table notice (
    id           uuid   primary key,
    sequence     bigint not null,
    county       text   not null,
    election     text   not null,
    kind         text   not null,
    level        text,
    division     text   collate "C" not null,
    issuer       text,
    document_no  text,
    title        text   not null,
    url          text   not null,
    sha256       text   not null,
    published_on date   not null
);
create index notice_of_election on notice (election, id);
comment on table notice is 'Archive of notices (公告), by the events of all services';
